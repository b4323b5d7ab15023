package dev.latchkey.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The specification of OpenAPI, as a validator and a linter of others have it; {@code src/test/openapi} pins them.
 *
 * @param folder where they are installed
 */
record Specification(Path folder) {

    private static final Path PINNED = Path.of("src", "test", "openapi");
    private static final String SCRIPT = "check.mjs";

    /** Installs them under {@code target}, so that the source tree stays as it is. */
    static Specification install() {
        Path folder = NodePackages.install(PINNED, Path.of("target", "openapi"));
        try {
            Files.copy(PINNED.resolve(SCRIPT), folder.resolve(SCRIPT), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Specification(folder);
    }

    /** What is wrong with a document, one line each; empty if it is good. */
    String problems(Path document) {
        return NodePackages.run(
                        folder,
                        List.of("node", SCRIPT, document.toAbsolutePath().toString()))
                .out();
    }
}
