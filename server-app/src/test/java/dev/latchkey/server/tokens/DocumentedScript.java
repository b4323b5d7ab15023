package dev.latchkey.server.tokens;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A section of a document: its {@code bash} blocks, which are one script, and what stands below each of them.
 *
 * @param title the section's heading
 */
record DocumentedScript(String title, List<Step> steps) {

    private static final Pattern BLOCK = Pattern.compile("```(bash|json|text)\n(.*?)```", Pattern.DOTALL);
    private static final String END = "==end of step==";

    /** A block of commands and the answer below it, in which {@code …} stands for anything. */
    record Step(String commands, String answer) {

        boolean answered(String actual) {
            String expected =
                    Stream.of(answer.strip().split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return Pattern.compile(expected, Pattern.DOTALL)
                    .matcher(actual.strip())
                    .matches();
        }
    }

    /** The section of this title in a file under {@code docs}. */
    static DocumentedScript of(String file, String title) throws IOException {
        String section = Stream.of(Files.readString(Path.of("..", "docs", file)).split("\n## "))
                .filter(text -> text.startsWith(title + "\n"))
                .findFirst()
                .orElseThrow();
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(section);
        while (block.find()) {
            String commands = block.group(2);
            if (!block.group(1).equals("bash") || !block.find()) {
                throw new IllegalStateException("commands without an answer, or the reverse, in: " + title);
            }
            steps.add(new Step(commands, block.group(2)));
        }
        return new DocumentedScript(title, steps);
    }

    /** What each step wrote. */
    List<String> run(Map<String, String> variables) throws IOException, InterruptedException {
        String script = steps.stream()
                .map(step -> step.commands() + "\necho\necho '" + END + "'\n")
                .collect(Collectors.joining());
        ProcessBuilder builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script);
        builder.environment().putAll(variables);
        Process process = builder.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError("the script ended with " + process.exitValue() + ": " + out);
        }
        return List.of(out.split("\n" + END + "\n"));
    }
}
