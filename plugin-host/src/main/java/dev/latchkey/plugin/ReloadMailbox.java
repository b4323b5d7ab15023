package dev.latchkey.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How a command reaches the server that runs on the same plugin folder: it leaves a request there and waits for the
 * answer. Whoever may write to the folder can run code in the server anyway, so this gives nobody more rights.
 */
public final class ReloadMailbox {

    private static final String REQUEST = ".reload-request-";
    private static final String ANSWER = ".reload-answer-";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Path folder;

    public ReloadMailbox(Path folder) {
        this.folder = folder;
    }

    /**
     * Asks for a reload and waits.
     *
     * @return the server's answer; empty if none came in time, and then none will come later
     */
    public Optional<String> ask(Duration patience) {
        String id = UUID.randomUUID().toString();
        Path request = folder.resolve(REQUEST + id);
        Path answer = folder.resolve(ANSWER + id);
        try {
            Files.createDirectories(folder);
            Files.writeString(request, "", StandardOpenOption.CREATE_NEW);
            for (long left = patience.dividedBy(BETWEEN_LOOKS); left > 0 && !Files.exists(answer); left--) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            Optional<String> answered = Files.exists(answer)
                    ? Optional.of(Files.readString(answer, StandardCharsets.UTF_8))
                    : Optional.empty();
            Files.deleteIfExists(answer);
            return answered;
        } catch (IOException e) {
            throw new UncheckedIOException("The plugin folder " + folder + " cannot be written to.", e);
        } finally {
            delete(request);
        }
    }

    /**
     * Answers all who asked, with one reload. Does nothing if nobody did.
     *
     * @param reload reloads and words the answer
     */
    public void answer(Supplier<String> reload) throws IOException {
        List<Path> requests = matching(REQUEST);
        if (requests.isEmpty()) {
            return;
        }
        requests.forEach(ReloadMailbox::delete);
        String answer = reload.get();
        for (Path request : requests) {
            String id = request.getFileName().toString().substring(REQUEST.length());
            Path draft = folder.resolve(".draft" + ANSWER + id);
            Files.writeString(draft, answer, StandardCharsets.UTF_8);
            Files.move(draft, folder.resolve(ANSWER + id), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Deletes answers that nobody came for, and requests to a server that has ended since. */
    public void sweep() throws IOException {
        matching(REQUEST).forEach(ReloadMailbox::delete);
        matching(ANSWER).forEach(ReloadMailbox::delete);
    }

    private List<Path> matching(String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
