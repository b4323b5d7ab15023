package dev.latchkey.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Postman's own runner for collections, in the version that {@code src/test/newman} pins.
 *
 * @param folder where it is installed
 */
record Newman(Path folder) {

    private static final Path PINNED = Path.of("src", "test", "newman");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How a run ended. */
    record Run(int exitCode, String out, JsonNode report) {

        int requests() {
            return report.at("/run/stats/requests/total").asInt();
        }

        int assertions() {
            return report.at("/run/stats/assertions/total").asInt();
        }
    }

    /** Installs it under {@code target}, so that the source tree stays as it is. */
    static Newman install() {
        Path folder = Path.of("target", "newman");
        try {
            Files.createDirectories(folder);
            for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
                Files.copy(PINNED.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Ended ended = run(folder, List.of("npm", "ci", "--prefer-offline"));
        if (ended.exitCode() != 0) {
            throw new AssertionError("newman could not be installed:\n" + ended.out());
        }
        return new Newman(folder);
    }

    /** Runs a collection to its end; the variables win over the environment's values. */
    Run run(Path collection, Path environment, Map<String, String> variables) {
        Path report = folder.resolve("report.json").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                "node",
                Path.of("node_modules", "newman", "bin", "newman.js").toString(),
                "run",
                collection.toAbsolutePath().toString(),
                "--environment",
                environment.toAbsolutePath().toString(),
                "--reporters=cli,json",
                "--color=off",
                "--reporter-json-export",
                report.toString()));
        variables.forEach((name, value) -> command.addAll(List.of("--env-var", name + "=" + value)));
        try {
            Files.deleteIfExists(report);
            Ended ended = run(folder, command);
            return new Run(ended.exitCode(), ended.out(), JSON.readTree(report.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Ended(int exitCode, String out) {}

    /** Output goes through a file, so that a process that hangs is ended all the same. */
    private static Ended run(Path folder, List<String> command) {
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
