package dev.latchkey.auth.method.oauth2;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * How this server proves itself to an introspection endpoint (RFC 6749, section 2.3.1; RFC 7662, section 2.1). Never
 * printed.
 *
 * @param headers to be sent along
 * @param form pairs to be added to the body, not yet encoded
 */
record ClientProof(Map<String, String> headers, Map<String, String> form) {

    private static final String AUTHORIZATION = "Authorization";

    /** Both halves are form-encoded before they are joined, so that a colon in the id is no end of it. */
    static ClientProof basic(String id, String secret) {
        String pair = FormText.encoded(id) + ":" + FormText.encoded(secret);
        String value = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
        return new ClientProof(Map.of(AUTHORIZATION, "Basic " + value), Map.of());
    }

    static ClientProof post(String id, String secret) {
        return new ClientProof(Map.of(), Map.of("client_id", id, "client_secret", secret));
    }

    static ClientProof bearer(String token) {
        return new ClientProof(Map.of(AUTHORIZATION, "Bearer " + token), Map.of());
    }

    @Override
    public String toString() {
        return "ClientProof";
    }
}
