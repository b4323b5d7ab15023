package dev.latchkey.auth.credential;

import dev.latchkey.auth.spi.SettingProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A credential that cannot be made or changed as wanted, with every problem found. Carries no stack trace. */
public final class CredentialProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<SettingProblem> problems;

    public CredentialProblem(List<SettingProblem> problems) {
        super(problems.stream().map(SettingProblem::message).collect(Collectors.joining(" ")), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** @param field {@code account}, {@code application}, {@code label}, {@code expires}, or the key of an option */
    public CredentialProblem(String field, String message) {
        this(List.of(new SettingProblem(field, message)));
    }

    public List<SettingProblem> problems() {
        return problems;
    }
}
