package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Encrypted tokens, well made or not, are none of this method's, and are never decrypted. */
final class EncryptedTokensTest {

    private static final AuthMethod METHOD = Samples.open(Samples.settings(Map.of()), GoodToken.context());

    static Stream<Hostile> encryptedTokens() {
        return Vectors.elements(Vectors.json("json_web_encryption_test.json").get("testGroups"))
                .flatMap(group -> Vectors.elements(group.get("tests")))
                .map(test -> new Hostile(
                        test.get("tcId") + " " + test.get("comment").textValue(),
                        test.get("jwe").textValue(),
                        "INVALID_TOKEN"));
    }

    @ParameterizedTest
    @MethodSource("encryptedTokens")
    void encryptedTokenIsRefused(Hostile encrypted) {
        assertThat(Samples.answer(METHOD, encrypted.token())).isEqualTo(encrypted.code());
    }
}
