package dev.latchkey.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class ReloadMailboxTest {

    @TempDir
    private Path folder;

    private final AtomicInteger reloads = new AtomicInteger();

    @Test
    @Timeout(60)
    void whoAsksGetsTheAnswerOfTheReloadMadeForIt() throws Exception {
        CompletableFuture<Optional<String>> answer =
                CompletableFuture.supplyAsync(() -> new ReloadMailbox(folder).ask(Duration.ofSeconds(50)));

        while (reloads.get() == 0) {
            answer();
        }

        assertThat(answer.get(50, TimeUnit.SECONDS)).contains("reload 1");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutAServerThereIsNoAnswerAndNoRequestIsLeft() throws IOException {
        assertThat(new ReloadMailbox(folder).ask(Duration.ofMillis(200))).isEmpty();

        answer();

        assertThat(reloads).hasValue(0);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatASlainServerOrCommandLeftIsSweptAway() throws IOException {
        Files.writeString(folder.resolve(".reload-request-1"), "");
        Files.writeString(folder.resolve(".reload-answer-2"), "");
        Files.writeString(folder.resolve("plugin.jar"), "");

        new ReloadMailbox(folder).sweep();

        assertThat(folder).isDirectoryNotContaining("glob:**/.reload*").isDirectoryContaining("glob:**/plugin.jar");
    }

    private void answer() {
        try {
            new ReloadMailbox(folder).answer(() -> "reload " + reloads.incrementAndGet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
