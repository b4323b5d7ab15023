package dev.latchkey.server.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.latchkey.server.process.StartupException;
import dev.latchkey.server.testing.LiveServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder on a small disk of its own that gets full, or is made read-only. Only root may mount one. */
@Tag("embedded-database") // with PostgreSQL, its disk is full, not ours
final class FullDiskTest {

    private static final Map<String, String> FLAGS = Map.of("--health-least-disk", "12MiB");

    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may mount a disk");
        disk = Files.createDirectory(folder.resolve("disk"));
        run("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk.toString());
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            run("umount", disk.toString());
        }
    }

    @Test
    void fullDiskRefusesContentServesReadsAndIsOverWhenThereIsRoom() throws Exception {
        String page;
        String afterwards;
        try (Site site = new Site(disk.resolve("data"), FLAGS)) {
            page = Site.pathOf(site.write("before"));
            Path filler = fill(6 << 20);

            assertThat(Site.atLast(() -> site.write("refused").status() == 507)).isTrue();
            assertThat(site.write("refused").text("message")).contains("disk is full");
            assertThat(site.get(page).status()).isEqualTo(200);
            assertThat(Site.atLast(() -> site.readiness() == 503)).isTrue();
            assertThat(site.logIn().status()).isEqualTo(200);

            Files.delete(filler);
            assertThat(Site.atLast(() -> site.write("afterwards").status() == 201))
                    .isTrue();
            assertThat(Site.atLast(() -> site.readiness() == 200)).isTrue();
            afterwards = Site.pathOf(site.write("kept"));
        }
        try (LiveServer again = LiveServer.again(disk.resolve("data"), FLAGS)) {
            assertThat(again.calls().send("GET", page, "").status()).isNotEqualTo(404);
            assertThat(again.calls().send("GET", afterwards, "").status()).isNotEqualTo(404);
        }
    }

    @Test
    void diskWithoutAByteLeftLosesNothingThatWasAcknowledged() throws Exception {
        try (Site site = new Site(disk.resolve("data"), FLAGS)) {
            String page = Site.pathOf(site.write("before"));
            Path filler = fill(0);

            for (int i = 0; i < 20; i++) {
                assertThat(site.write("refused").status()).isIn(507, 503);
                assertThat(site.logIn().status()).isIn(200, 500, 503);
            }

            Files.delete(filler);
            assertThat(Site.atLast(() -> site.write("afterwards").status() == 201))
                    .isTrue();
            assertThat(Site.atLast(() -> site.get(page).status() == 200)).isTrue();
            assertThat(Site.atLast(() -> site.logIn().status() == 200)).isTrue();
        }
    }

    @Test
    void readOnlyDataFolderIsToldAtTheStart() throws Exception {
        Path data = disk.resolve("data");
        new Site(data, FLAGS).close();
        run("mount", "-o", "remount,ro", disk.toString());

        assertThatThrownBy(() -> LiveServer.again(data, FLAGS))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("cannot be written to");
    }

    /** A file that leaves so many bytes. */
    private Path fill(long left) throws IOException {
        Path filler = disk.resolve("filler");
        byte[] block = new byte[64 << 10];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(disk).getUsableSpace() > left) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(left).isZero();
        }
        return filler;
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(List.of(command)).inheritIO().start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }
}
