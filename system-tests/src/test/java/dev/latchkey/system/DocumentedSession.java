package dev.latchkey.system;

import java.io.IOException;
import java.io.UncheckedIOException;
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
 * A section of a document that a reader follows at a terminal: its {@code bash} blocks are one session, and the {@code
 * text} block behind one of them is what it prints, in which {@code …} stands for anything. Blocks in {@code sh} are not
 * run: they tell what the test has prepared.
 */
record DocumentedSession(String title, List<Step> steps) {

    private static final Pattern BLOCK = Pattern.compile("```(bash|text)\n(.*?)```", Pattern.DOTALL);
    private static final String END = "==end of step==";
    private static final int MINUTES = 5;

    /** @param answer empty if the document shows none */
    record Step(String commands, String answer) {

        boolean answeredBy(String actual) {
            String expected =
                    Stream.of(answer.strip().split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return answer.isEmpty()
                    || Pattern.compile(expected, Pattern.DOTALL)
                            .matcher(actual.strip())
                            .matches();
        }
    }

    static DocumentedSession of(Path document, String title) {
        String section = Stream.of(text(document).split("\n## "))
                .filter(each -> each.startsWith(title + "\n"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(document + " has no section " + title));
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(section);
        while (block.find()) {
            String content = block.group(2);
            boolean answer = block.group(1).equals("text");
            steps.add(answer ? new Step(steps.remove(steps.size() - 1).commands(), content) : new Step(content, ""));
        }
        return new DocumentedSession(title, steps);
    }

    /** Runs the section and compares. */
    void follow(Map<String, String> variables) {
        List<String> answers = run(variables);
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).answeredBy(answers.get(i))) {
                throw new AssertionError("In '" + title + "'\n" + steps.get(i).commands() + "answered\n"
                        + answers.get(i) + "\nand not\n" + steps.get(i).answer());
            }
        }
        if (steps.isEmpty()) {
            throw new AssertionError("nothing to follow in " + title);
        }
    }

    private List<String> run(Map<String, String> variables) {
        String script = steps.stream()
                .map(step -> step.commands() + "\necho\necho '" + END + "'\n")
                .collect(Collectors.joining());
        ProcessBuilder builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script);
        builder.environment().putAll(variables);
        try {
            Process process = builder.redirectErrorStream(true).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError("'" + title + "' ended with " + process.exitValue() + ":\n" + out);
            }
            return List.of(out.split("\n" + END + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
