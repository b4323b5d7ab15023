package dev.latchkey.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Follows references of secrets: {@code env:NAME} and {@code file:PATH}; any other text is the secret itself. */
final class SecretReference {

    private static final String VARIABLE = "env:";
    private static final String FILE = "file:";
    private static final int LONGEST = 10_000;

    private final Map<String, String> environment;

    SecretReference(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Empty if the reference leads nowhere; a line end at the end of a file is no part of the secret. */
    Optional<Secret> follow(Secret given) {
        String text = given.text();
        if (text.startsWith(VARIABLE)) {
            return Optional.ofNullable(environment.get(text.substring(VARIABLE.length())))
                    .filter(value -> !value.isEmpty())
                    .map(Secret::new);
        }
        return text.startsWith(FILE) ? content(text.substring(FILE.length())) : Optional.of(given);
    }

    private static Optional<Secret> content(String path) {
        try {
            Path file = Path.of(path);
            if (Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            String text = Files.readString(file).replaceFirst("\\R\\z", "");
            return Optional.of(new Secret(text)).filter(Secret::given);
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
