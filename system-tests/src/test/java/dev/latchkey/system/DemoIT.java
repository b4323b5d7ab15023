package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.system.LatchkeyProcess.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first journey: one command, from nothing to a page created with a token. */
final class DemoIT {

    @TempDir
    private Path folder;

    @Test
    void demoEndsWithTheCreatedNodeOnTheScreen() {
        Ended demo = LatchkeyProcess.run("demo", "--once", "--port", "0");

        assertThat(demo.errors()).isEmpty();
        assertThat(demo.exitCode()).isZero();
        assertThat(demo.out())
                .contains("curl --location --request POST", "\"jwt_token\"", "HTTP 201", "\"nid\"")
                .contains("Page created using the JWT Authentication.")
                .contains("/user/sign-in-link?token=");
    }

    @Test
    void demoKeepsTheFolderThatItIsGiven() {
        Ended demo = LatchkeyProcess.run(
                "demo",
                "--once",
                "--port",
                "0",
                "--data",
                folder.resolve("kept").toString());

        assertThat(demo.exitCode()).isZero();
        assertThat(folder.resolve("kept/latchkey.mv.db")).exists();
    }

    @Test
    void demoDoesNotTouchAFolderInUse() throws IOException {
        Files.writeString(folder.resolve("something.txt"), "of somebody else");

        Ended demo = LatchkeyProcess.run("demo", "--once", "--port", "0", "--data", folder.toString());

        assertThat(demo.exitCode()).isEqualTo(4);
        assertThat(demo.errors()).contains("is not empty").doesNotContain("\tat ");
        assertThat(folder).isDirectoryContaining("glob:**/something.txt");
    }

    @Test
    void demoThatCannotStartSaysWhy() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ended demo = LatchkeyProcess.run("demo", "--once", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(demo.exitCode()).isEqualTo(5);
            assertThat(demo.errors().strip().lines()).hasSize(1);
        }
    }
}
