package dev.latchkey.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Tools from npm, in the versions that a lock file pins. */
public final class NodePackages {

    private NodePackages() {}

    /** How a command ended. */
    record Ended(int exitCode, String out) {}

    /**
     * Installs what is pinned in one folder into another.
     *
     * @return the folder that then holds {@code node_modules}
     */
    public static Path install(Path pinned, Path folder) {
        try {
            Files.createDirectories(folder);
            for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
                Files.copy(pinned.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Ended ended = run(folder, List.of("npm", "ci", "--prefer-offline"));
        if (ended.exitCode() != 0) {
            throw new AssertionError(pinned + " could not be installed:\n" + ended.out());
        }
        return folder;
    }

    /** Output goes through a file, so that a process that hangs is ended all the same. */
    static Ended run(Path folder, List<String> command) {
        Path out = folder.resolve("out.txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("does not end: " + command.get(0) + "\n" + Files.readString(out));
            }
            return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
