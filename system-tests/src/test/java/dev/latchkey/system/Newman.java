package dev.latchkey.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        return new Newman(NodePackages.install(PINNED, Path.of("target", "newman")));
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
            NodePackages.Ended ended = NodePackages.run(folder, command);
            return new Run(ended.exitCode(), ended.out(), JSON.readTree(report.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
