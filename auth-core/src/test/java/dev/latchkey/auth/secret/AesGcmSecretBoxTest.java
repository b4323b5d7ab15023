package dev.latchkey.auth.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AesGcmSecretBoxTest {

    private static final byte[] SECRET = "a planted secret".getBytes(StandardCharsets.UTF_8);

    private final AesGcmSecretBox box = new AesGcmSecretBox(key(1));

    @Test
    void sealedSecretOpensForItsPurpose() {
        assertThat(box.open(box.seal(SECRET, "application/1"), "application/1")).isEqualTo(SECRET);
    }

    @Test
    void emptySecretIsOneToo() {
        assertThat(box.open(box.seal(new byte[0], "p"), "p")).isEmpty();
    }

    @Test
    void secretDoesNotOpenForAnotherPurpose() {
        String sealed = box.seal(SECRET, "application/1");

        refused(box, sealed, "application/2");
    }

    @Test
    void secretDoesNotOpenUnderAnotherKeyAndBothAreNamed() {
        AesGcmSecretBox other = new AesGcmSecretBox(key(2));
        String sealed = box.seal(SECRET, "p");

        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> other.open(sealed, "p"))
                .withMessageContaining(AesGcmSecretBox.keyId(key(1)))
                .withMessageContaining(AesGcmSecretBox.keyId(key(2)));
    }

    @Test
    void sameSecretIsNeverSealedTheSame() {
        assertThat(box.seal(SECRET, "p")).isNotEqualTo(box.seal(SECRET, "p"));
    }

    @Test
    void everyChangedByteIsNoticed() {
        String[] parts = box.seal(SECRET, "p").split("\\.");
        byte[] sealed = Base64.getUrlDecoder().decode(parts[2]);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            refused(
                    box,
                    parts[0] + "." + parts[1] + "." + Base64.getUrlEncoder().encodeToString(changed),
                    "p");
        }
    }

    @Test
    void keyOfASealedTextIsTold() {
        assertThat(AesGcmSecretBox.keyIdOf(box.seal(SECRET, "p"))).isEqualTo(AesGcmSecretBox.keyId(key(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "v2.a.b", "plain text", "v1.%s.", "v1.%s.AAAA", "v1.%s.!!!!"})
    void textThatWasNotSealedIsRefused(String form) {
        refused(box, form.formatted(AesGcmSecretBox.keyId(key(1))), "p");
    }

    @Test
    void keyHas32Bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AesGcmSecretBox(new byte[31]));
    }

    private static void refused(AesGcmSecretBox box, String sealed, String purpose) {
        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> box.open(sealed, purpose))
                .satisfies(broken -> assertThat(broken.toString()).doesNotContain("planted"));
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return key;
    }
}
