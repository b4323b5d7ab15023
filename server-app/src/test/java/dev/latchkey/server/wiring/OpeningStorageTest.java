package dev.latchkey.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.plugin.PluginsRefusedException;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.server.testing.LiveServer;
import dev.latchkey.store.DatabaseUnavailableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Storage is opened by another thread; what goes wrong must be told, and left, as if it were not. */
@Tag("embedded-database") // whose file tells whether it is open
final class OpeningStorageTest {

    private static final String FILE = "latchkey.mv.db";

    @TempDir
    private Path data;

    @Test
    void storageThatCannotBeOpenedEndsTheStartWithItsOwnReason() throws IOException {
        Files.createDirectory(data.resolve(FILE));
        ServerSettings settings = prepared(Map.of());

        assertThatThrownBy(() -> new LatchkeyServers().start(settings))
                .isExactlyInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining(data.toString());
    }

    @Test
    void startThatFailsAfterwardsLeavesNothingOpen() throws IOException {
        ServerSettings settings = prepared(Map.of("--plugins-strict", "true"));
        Files.writeString(Files.createDirectories(data.resolve("plugins")).resolve("broken.jar"), "no jar");

        assertThatThrownBy(() -> new LatchkeyServers().start(settings)).isInstanceOf(PluginsRefusedException.class);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void startThatFailsWhileStorageIsOpeningClosesItOnceItIsOpen() throws IOException {
        ServerSettings settings = prepared(Map.of());
        LatchkeyServers servers = new LatchkeyServers();
        OpeningStorage opening = new OpeningStorage(() -> servers.storage(settings));

        opening.close();

        assertThat(isOpen()).isFalse();
    }

    @Test
    void openStorageIsOneForAll() throws IOException {
        ServerSettings settings = prepared(Map.of());
        LatchkeyServers servers = new LatchkeyServers();
        try (OpeningStorage opening = new OpeningStorage(() -> servers.storage(settings))) {
            assertThat(opening.get()).isSameAs(opening.get());
            assertThat(isOpen()).isTrue();
        }
    }

    private ServerSettings prepared(Map<String, String> flags) {
        ServerSettings settings = LiveServer.settings(data, flags);
        new DataFolder(settings.dataFolder()).prepare();
        return settings;
    }

    private boolean isOpen() throws IOException {
        try (FileChannel channel = FileChannel.open(data.resolve(FILE), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return true;
        }
    }
}
