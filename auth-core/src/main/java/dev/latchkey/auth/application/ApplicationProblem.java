package dev.latchkey.auth.application;

import dev.latchkey.auth.spi.SettingProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A change of applications that cannot be made, with every problem found. Carries no stack trace. */
public final class ApplicationProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<SettingProblem> problems;

    public ApplicationProblem(List<SettingProblem> problems) {
        super(problems.stream().map(SettingProblem::message).collect(Collectors.joining(" ")), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public ApplicationProblem(String field, String message) {
        this(List.of(new SettingProblem(field, message)));
    }

    public List<SettingProblem> problems() {
        return problems;
    }
}
