package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyMaker;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.SettingProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shared secrets that somebody pastes, into the ring or into the settings. */
final class PastedSecretsTest {

    private static final KeyMaker MAKER = new JwtMethodProvider().keyMaker().orElseThrow();

    @ParameterizedTest
    @CsvSource({"HS256, 32", "HS384, 48", "HS512, 64"})
    void secretAsLongAsTheHashIsTaken(String algorithm, int bytes) throws InvalidSettingsException {
        KeyMaterial material = MAKER.read(settings(algorithm), sample(bytes), "");

        assertThat(material.signing().getEncoded()).hasSize(bytes);
        assertThat(material.symmetric()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"HS256, 31", "HS384, 47", "HS512, 63", "HS256, 0"})
    void shorterSecretIsRefused(String algorithm, int bytes) {
        int needed = Integer.parseInt(algorithm.substring(2)) / 8;

        assertThat(problems(algorithm, sample(bytes), ""))
                .containsExactly(new SettingProblem(
                        "private_key",
                        "The secret has " + bytes + " bytes; " + algorithm + " needs at least " + needed + "."));
    }

    @Test
    void bytesCountAndNotCharacters() throws InvalidSettingsException {
        assertThat(MAKER.read(settings("HS256"), "ü".repeat(16), "").signing().getEncoded())
                .hasSize(32);
    }

    @Test
    void everyKnownSecretIsRefused() throws IOException {
        JsonNode secrets;
        try (InputStream list = PastedSecretsTest.class.getResourceAsStream("known-secrets.json")) {
            secrets = new JsonMapper().readTree(list).get("secrets");
        }

        List<String> taken = Vectors.elements(secrets)
                .map(JsonNode::textValue)
                .filter(secret -> taken(secret.strip()) || taken(secret))
                .toList();

        assertThat(secrets.size()).isEqualTo(1863);
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(value = {"' '", "'\n'", "'\r\n'", "'\t'"})
    void blanksAroundASecretAreNotDroppedSilently(String blank) {
        assertThat(problems("HS256", sample(40) + blank, ""))
                .containsExactly(new SettingProblem(
                        "private_key", "The secret begins or ends with a blank or a line end; remove it."));
    }

    @Test
    void keyInPemIsNoSecret() {
        assertThat(problems("HS256", Vectors.pem("rsa-pkcs8").strip(), ""))
                .containsExactly(new SettingProblem("private_key", "HS256 takes a shared secret, not a key in PEM."));
    }

    @Test
    void secretHasNoPublicHalf() {
        assertThat(problems("HS256", sample(32), sample(33)))
                .extracting(SettingProblem::key)
                .containsExactly("public_key");
    }

    @ParameterizedTest
    @CsvSource({"HS256, 32", "HS384, 48", "HS512, 64"})
    void generatedSecretsAreAsLongAsTheHashAndNeverTheSame(String algorithm, int bytes)
            throws InvalidSettingsException {
        byte[] first = MAKER.generate(settings(algorithm)).signing().getEncoded();
        byte[] second = MAKER.generate(settings(algorithm)).signing().getEncoded();

        assertThat(first).hasSize(bytes).isNotEqualTo(second);
    }

    /** No secret of the list has 31 different letters in this order. */
    private static String sample(int bytes) {
        String letters = "an example of a secret that nobody else uses, long enough for HS512 too";
        return letters.substring(0, bytes).replace(' ', '_');
    }

    private static boolean taken(String secret) {
        try {
            MAKER.read(settings("HS256"), secret, "");
            return true;
        } catch (InvalidSettingsException refused) {
            return false;
        }
    }

    private static MethodSettings settings(String algorithm) {
        return Samples.settings(Map.of("signing_algorithm", algorithm));
    }

    private static List<SettingProblem> problems(String algorithm, String signing, String verifying) {
        return catchThrowableOfType(
                        InvalidSettingsException.class, () -> MAKER.read(settings(algorithm), signing, verifying))
                .problems();
    }
}
