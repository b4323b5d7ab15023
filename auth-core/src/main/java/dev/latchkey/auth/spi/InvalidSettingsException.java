package dev.latchkey.auth.spi;

import java.util.List;
import java.util.stream.Collectors;

/** Settings that a method cannot work with. Carries every problem found. */
public final class InvalidSettingsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<SettingProblem> problems;

    public InvalidSettingsException(List<SettingProblem> problems) {
        super(problems.stream().map(InvalidSettingsException::line).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public InvalidSettingsException(String key, String message) {
        this(List.of(new SettingProblem(key, message)));
    }

    public List<SettingProblem> problems() {
        return problems;
    }

    private static String line(SettingProblem problem) {
        return problem.key().isEmpty() ? problem.message() : problem.key() + ": " + problem.message();
    }
}
