package dev.latchkey.auth.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Plugins that were built long ago keep running, so what they were compiled against does not change unseen: {@code
 * spi-signatures.txt} holds it. {@code -Dlatchkey.writeSignatures=true} writes the file anew.
 */
final class SpiSignaturesTest {

    private static final Path FILE = Path.of("src/test/resources/spi-signatures.txt");

    @Test
    void spiIsWhatPluginsWereCompiledAgainst() throws IOException {
        if (Boolean.getBoolean("latchkey.writeSignatures")) {
            Files.writeString(FILE, SpiSignatures.text());
        }
        assertThat(SpiSignatures.text()).as("""
                        The SPI differs from %s.
                        A line that is new: fine if it is a new type, a default or static method, or a new constant of an\
                         enum that the server only reads. A new method without a body breaks every plugin that implements\
                         the interface; a new component breaks every plugin that makes the record.
                        A line that is gone or changed: plugins built before fail when they reach it. Keep the old one\
                         beside the new one, or raise AuthMethodDescriptor.SPI_VERSION and say so in the package's\
                         documentation.
                        If the change is meant, run this test with -Dlatchkey.writeSignatures=true and commit the file.
                        """, FILE).isEqualTo(Files.readString(FILE));
    }

    @Test
    void everyTypeThatPluginsCanNameIsListed() {
        assertThat(SpiSignatures.text())
                .contains("interface AuthMethod : AutoCloseable\n")
                .contains("  method default Optional<TokenIssuer> tokenIssuer()\n")
                .contains("  method abstract AuthOutcome authenticate(ApiRequest, DecisionTrace)\n")
                .contains("  field static final int SPI_VERSION = 1\n")
                .doesNotContain("NoTrace");
    }
}
