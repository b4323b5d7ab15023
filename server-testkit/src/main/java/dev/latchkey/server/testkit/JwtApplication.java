package dev.latchkey.server.testkit;

/**
 * An application of the method {@code jwt} whose key the test has as well.
 *
 * @param id what clients send as {@code AUTH-METHOD}
 * @param keyId the {@code kid} of its key
 * @param key what signs its tokens
 */
public record JwtApplication(String id, String keyId, SigningKey key) {

    public TestApplication application() {
        return new TestApplication(id, "jwt");
    }
}
