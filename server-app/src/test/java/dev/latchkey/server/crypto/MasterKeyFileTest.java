package dev.latchkey.server.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.server.process.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MasterKeyFileTest {

    @TempDir
    private Path folder;

    private MasterKeyFile file() {
        return new MasterKeyFile(folder.resolve("master.key"));
    }

    @Test
    void keyIsMadeOnceAndReadAgain() {
        MasterKey made = file().loadOrCreate();

        assertThat(file().loadOrCreate()).isEqualTo(made);
    }

    @Test
    void newKeyIsNoOtherServersKey() {
        MasterKey other = new MasterKeyFile(folder.resolve("other.key")).loadOrCreate();

        assertThat(file().loadOrCreate()).isNotEqualTo(other);
    }

    @Test
    void fileIsForItsOwnerAlone() throws IOException {
        file().loadOrCreate();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())))
                .isEqualTo("rw-------");
    }

    @Test
    void nothingElseIsLeftBehind() {
        file().loadOrCreate();

        assertThat(folder).isDirectoryContaining(path -> path.equals(file().path()));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void allThatStartAtOnceGetTheSameKey() {
        assertThat(IntStream.range(0, 32)
                        .parallel()
                        .mapToObj(i -> file().loadOrCreate().id())
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 at all!"})
    void damagedFileIsRefusedAndKept(String content) throws IOException {
        file().loadOrCreate();
        Files.writeString(file().path(), content);

        assertThatThrownBy(() -> file().loadOrCreate())
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("does not hold a key");
        assertThat(file().path()).hasContent(content);
    }

    @Test
    void fileThatOthersMayReadIsRefused() throws IOException {
        file().loadOrCreate();
        Files.setPosixFilePermissions(file().path(), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> file().loadOrCreate())
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void keyPrintsAsItsIdOnly() {
        MasterKey key = new MasterKey(new byte[MasterKey.LENGTH]);

        assertThat(key).hasToString("MasterKey[66687aadf862bd77]");
    }
}
