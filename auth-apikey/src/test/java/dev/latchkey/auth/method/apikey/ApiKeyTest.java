package dev.latchkey.auth.method.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiKeyTest {

    /** As docs/api-key-format.md publishes it for secret scanners. */
    private static final Pattern PUBLISHED = Pattern.compile("\\blk_[0-9A-Za-z]{10}_[0-9A-Za-z]{49}\\b");

    private static final SecureRandom SOURCE = new SecureRandom();

    @Test
    void freshKeyIsReadAgain() {
        ApiKey key = ApiKey.fresh("lk", SOURCE);

        assertThat(ApiKey.read(key.text())).contains(key);
        assertThat(key.text()).hasSize(63);
    }

    @Test
    void checksumIsCrc32InBase62() {
        // The check value of CRC-32 is cbf43926, which is 3421780262.
        assertThat(Base62.checksum("123456789")).isEqualTo("3jZRME");
        assertThat(Base62.checksum("")).isEqualTo("000000");
    }

    @Test
    void secretScannersFindKeysInText() {
        String key = ApiKey.fresh("lk", SOURCE).text();

        assertThat(PUBLISHED.matcher("API_KEY=\"" + key + "\";").results())
                .extracting(found -> found.group())
                .containsExactly(key);
        assertThat(PUBLISHED.matcher(key + "0").find()).isFalse();
    }

    @Test
    void patternIsTheOnePublished() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "api-key-format.md")))
                .contains("\n" + PUBLISHED.pattern() + "\n");
    }

    @Test
    void everySingleWrongCharacterIsFoundByForm() {
        String key = ApiKey.fresh("lk", SOURCE).text();
        for (int i = 0; i < key.length(); i++) {
            char wrong = key.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(ApiKey.read(key.substring(0, i) + wrong + key.substring(i + 1)))
                    .as("character %s", i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lk",
                "lk_",
                "lk__",
                "LK_0123456789_0123456789012345678901234567890123456789012345678",
                "lk_012345678é_0123456789012345678901234567890123456789012345678",
                "_0123456789_0123456789012345678901234567890123456789012345678"
            })
    void anythingElseIsNoKey(String text) {
        assertThat(ApiKey.read(text)).isEmpty();
    }

    @Test
    void whatSurroundsAKeyIsNotLeftOut() {
        String key = ApiKey.fresh("lk", SOURCE).text();

        assertThat(ApiKey.read(key + "\n")).isEmpty();
        assertThat(ApiKey.read(" " + key)).isEmpty();
        assertThat(ApiKey.read(key + key)).isEmpty();
    }

    @Test
    void proofIsOfTheSecretAndFitsNoOther() {
        ApiKey key = ApiKey.fresh("lk", SOURCE);
        ApiKey other = new ApiKey("lk", key.id(), ApiKey.fresh("lk", SOURCE).secret());

        assertThat(key.proves(key.proof())).isTrue();
        assertThat(other.proves(key.proof())).isFalse();
        assertThat(key.proof()).hasSize(64).doesNotContain(key.secret());
    }

    @Test
    void keysDiffer() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            ids.add(ApiKey.fresh("lk", SOURCE).id());
        }

        assertThat(ids).hasSize(1_000);
    }

    @Test
    void secretIsNotPrinted() {
        ApiKey key = ApiKey.fresh("lk", SOURCE);

        assertThat(key.toString()).doesNotContain(key.secret()).contains(key.id());
    }
}
