package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyMaker;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.spi.SettingProblem;
import dev.latchkey.auth.testkit.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that somebody pastes, in the forms OpenSSL writes. */
final class PastedKeysTest {

    private static final KeyMaker MAKER = new JwtMethodProvider().keyMaker().orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "RS256, rsa-pkcs1, rsa-spki",
        "RS256, rsa-pkcs8, rsa-spki",
        "RS384, rsa-pkcs1, rsa-pkcs1-public",
        "RS512, rsa-pkcs8, rsa-certificate",
        "PS256, rsa-pkcs1, rsa-certificate-with-text",
        "PS384, rsa-pkcs1, rsa-spki",
        "PS512, rsa-pkcs1, rsa-spki",
        "ES256, p256-sec1, p256-spki",
        "ES256, p256-pkcs8, p256-certificate",
        "ES384, p384-sec1, p384-spki",
        "ES384, p384-pkcs8, p384-spki",
        "ES512, p521-sec1, p521-spki",
        "ES512, p521-pkcs8, p521-spki",
        "EdDSA, ed25519-pkcs8, ed25519-spki",
        "EdDSA, ed25519-pkcs8, ed25519-certificate",
    })
    void pastedPairIssuesTokensThatItsApplicationAccepts(String algorithm, String signing, String verifying) {
        KeyMaterial material = read(algorithm, Vectors.pem(signing), Vectors.pem(verifying));

        assertThat(material.algorithm()).isEqualTo(algorithm);
        assertThat(roundTrip(material)).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource({
        "RS256, rsa-pkcs1, rsa-spki",
        "PS256, rsa-pkcs8, rsa-spki",
        "ES256, p256-sec1, p256-spki",
        "ES384, p384-pkcs8, p384-spki",
        "ES512, p521-sec1, p521-spki",
        "EdDSA, ed25519-pkcs8, ed25519-spki",
    })
    void publicHalfFollowsFromThePrivateKey(String algorithm, String signing, String verifying) {
        KeyMaterial derived = read(algorithm, Vectors.pem(signing), "");

        KeyMaterial pasted = read(algorithm, Vectors.pem(signing), Vectors.pem(verifying));
        assertThat(derived.verifying().getEncoded())
                .isEqualTo(pasted.verifying().getEncoded());
    }

    @Test
    void windowsLineEndsAndBlanksAroundAreTaken() {
        String pasted = "\uFEFF\r\n  " + Vectors.pem("rsa-pkcs1").replace("\n", "\r\n") + "\r\n\t";

        assertThat(read("RS256", pasted, "").algorithm()).isEqualTo("RS256");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RS256 | rsa-1024            | The RSA key has 1024 bits; it must have 2048 to 16384.",
                "RS256 | rsa-exponent-3      | The public exponent of the RSA key must be odd and at least 65537.",
                "RS256 | rsa-pkcs8-encrypted | The private key is protected by a passphrase; paste it decrypted.",
                "RS256 | rsa-pkcs1-encrypted | The private key is protected by a passphrase; paste it decrypted.",
                "RS256 | rsa-pss-only        | The text cannot be read as an RSA key.",
                "RS256 | p256-sec1           | The text cannot be read as an RSA key.",
                "RS256 | p256-pkcs8          | The text cannot be read as an RSA key.",
                "RS256 | ed25519-pkcs8       | The text cannot be read as an RSA key.",
                "RS256 | rsa-spki            | This is a public key or certificate; a private key belongs here.",
                "RS256 | rsa-certificate     | This is a public key or certificate; a private key belongs here.",
                "ES256 | rsa-pkcs8           | The text cannot be read as an elliptic curve key on P-256.",
                "ES256 | rsa-pkcs1           | The text cannot be read as an elliptic curve key on P-256.",
                "ES256 | p384-sec1           | The key must lie on the curve P-256.",
                "ES384 | p256-pkcs8          | The key must lie on the curve P-384.",
                "ES256 | k256-pkcs8          | The key must lie on the curve P-256.",
                "ES256 | k256-sec1           | The key must lie on the curve P-256.",
                "EdDSA | ed448-pkcs8         | The text cannot be read as an Ed25519 key.",
                "EdDSA | x25519-pkcs8        | The text cannot be read as an Ed25519 key.",
                "EdDSA | p256-pkcs8          | The text cannot be read as an Ed25519 key.",
            })
    void unfitPrivateKeyIsRefusedWithASentence(String algorithm, String signing, String sentence) {
        assertThat(problems(algorithm, Vectors.pem(signing), ""))
                .containsExactly(new SettingProblem("private_key", sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rsa-pkcs1      | This is a private key; a public key or certificate belongs here.",
                "rsa-pkcs8      | This is a private key; a public key or certificate belongs here.",
                "p256-spki      | The text cannot be read as an RSA key.",
                "p256-certificate | The algorithm takes a plain RSA key, and this is none.",
                "ed25519-spki   | The text cannot be read as an RSA key.",
            })
    void unfitPublicKeyIsRefusedWithASentence(String verifying, String sentence) {
        assertThat(problems("RS256", Vectors.pem("rsa-pkcs1"), Vectors.pem(verifying)))
                .containsExactly(new SettingProblem("public_key", sentence));
    }

    /** The platform reads such a key without complaint. */
    @Test
    void publicKeyThatIsNoPointOfItsCurveIsRefused() {
        byte[] der = Samples.material(Algorithm.ES256).verifying().getEncoded();
        der[der.length - 1] ^= 1;

        assertThat(problems("ES256", Vectors.pem("p256-sec1"), Pems.block("PUBLIC KEY", der)))
                .containsExactly(new SettingProblem("public_key", "The public key is not a point of its curve."));
    }

    @Test
    void halvesOfDifferentPairsAreRefused() {
        String other = Pems.block("PUBLIC KEY", GoodToken.KEY.verifying().getEncoded());

        assertThat(problems("RS256", Vectors.pem("rsa-pkcs1"), other))
                .containsExactly(
                        new SettingProblem("public_key", "The public key does not belong to the private key."));
    }

    @Test
    void bothHalvesAreReportedAtOnce() {
        assertThat(problems("RS256", "nonsense", "nonsense"))
                .extracting(SettingProblem::key)
                .containsExactly("private_key", "public_key");
    }

    @Test
    void twoKeysInOneTextAreRefused() {
        String two = Vectors.pem("rsa-pkcs1") + Vectors.pem("rsa-pkcs8");

        assertThat(problems("RS256", two, ""))
                .containsExactly(
                        new SettingProblem("private_key", "The text must hold exactly one key or certificate."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                        | complete key",
                "no key at all                                             | complete key",
                "-----BEGIN PRIVATE KEY-----                               | complete key",
                "-----BEGIN PRIVATE KEY-----AAAA-----END PUBLIC KEY-----   | complete key",
                "-----BEGIN PRIVATE KEY-----!!-----END PRIVATE KEY-----    | complete key",
                "-----BEGIN PRIVATE KEY-----A-----END PRIVATE KEY-----     | not base64",
                "-----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----  | cannot be read",
                "-----BEGIN RSA PRIVATE KEY----------END RSA PRIVATE KEY----- | cannot be read",
                "-----BEGIN OPENSSH PRIVATE KEY-----AAAA-----END OPENSSH PRIVATE KEY----- | begins with",
                "'{\"kty\":\"RSA\"}'                                       | JSON Web Key",
            })
    void damagedTextIsRefusedWithASentence(String text, String words) {
        assertThat(problems("RS256", text, ""))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(words));
    }

    @ParameterizedTest
    @CsvSource({"AAAA", "MAA=", "MIIB", "MHcCAQEEIA==", "/////w==", "MIQ="})
    void damagedCurveKeyIsRefused(String base64) {
        String text = "-----BEGIN EC PRIVATE KEY-----" + base64 + "-----END EC PRIVATE KEY-----";

        assertThat(problems("ES256", text, ""))
                .extracting(SettingProblem::message)
                .containsExactly("The text cannot be read as an elliptic curve key on P-256.");
    }

    @Test
    void problemsNeverRepeatTheKey() {
        String body = Vectors.pem("rsa-1024").lines().skip(1).findFirst().orElseThrow();

        InvalidSettingsException refusal = refusal("RS256", Vectors.pem("rsa-1024"), "");

        assertThat(refusal.toString()).doesNotContain(body.substring(0, 20));
    }

    private static String roundTrip(KeyMaterial material) {
        TestContext context =
                TestContext.with(new SettableClock(Samples.NOW), Samples.ring("k1", KeyState.ACTIVE, material));
        var method = Samples.open(Samples.settings(Map.of("signing_algorithm", material.algorithm())), context);
        return Samples.answer(method, Samples.issued(method).text());
    }

    private static KeyMaterial read(String algorithm, String signing, String verifying) {
        try {
            return MAKER.read(Samples.settings(Map.of("signing_algorithm", algorithm)), signing, verifying);
        } catch (InvalidSettingsException refused) {
            throw new AssertionError(refused);
        }
    }

    private static List<SettingProblem> problems(String algorithm, String signing, String verifying) {
        return refusal(algorithm, signing, verifying).problems();
    }

    private static InvalidSettingsException refusal(String algorithm, String signing, String verifying) {
        return catchThrowableOfType(
                InvalidSettingsException.class,
                () -> MAKER.read(Samples.settings(Map.of("signing_algorithm", algorithm)), signing, verifying));
    }
}
