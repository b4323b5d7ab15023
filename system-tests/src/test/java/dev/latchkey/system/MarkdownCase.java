package dev.latchkey.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A section of a document that shows a command and its answer.
 *
 * @param title the section's heading
 * @param command of its first {@code bash} block
 * @param answer of the {@code json} block behind it
 */
record MarkdownCase(String title, String command, String answer) {

    private static final Pattern BASH = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    /** The cases of a file under {@code docs}. */
    static List<MarkdownCase> of(String file) {
        try {
            String text = Files.readString(Path.of("..", "docs", file));
            return Stream.of(text.split("\n## "))
                    .skip(1)
                    .flatMap(MarkdownCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<MarkdownCase> read(String section) {
        Matcher command = BASH.matcher(section);
        Matcher answer = JSON.matcher(section);
        String title = section.lines().findFirst().orElse("").replace("`", "");
        return command.find() && answer.find()
                ? Stream.of(new MarkdownCase(title, command.group(1), answer.group(1)))
                : Stream.empty();
    }

    @Override
    public String toString() {
        return title;
    }
}
