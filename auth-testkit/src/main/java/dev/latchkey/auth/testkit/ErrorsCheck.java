package dev.latchkey.auth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.ErrorCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The errors that a descriptor promises are the errors that there are. */
final class ErrorsCheck {

    private final Workbench bench;

    ErrorsCheck(Workbench bench) {
        this.bench = bench;
    }

    void everyDeclaredErrorCanBeHad() {
        List<String> wrong = new ArrayList<>();
        for (ErrorCode code : bench.descriptor().errors()) {
            bench.provocation(code)
                    .ifPresentOrElse(
                            provocation -> provoke(code, provocation, wrong),
                            () -> wrong.add(
                                    code.name() + " is declared, but provocations() does not say how to get it"));
        }
        assertThat(wrong)
                .as("documentation and clients rely on the declared errors, so each can be had")
                .isEmpty();
        Set<String> unknown = new HashSet<>();
        bench.contract().provocations().keySet().forEach(code -> unknown.add(code.name()));
        unknown.removeAll(bench.declared());
        assertThat(unknown)
                .as("provocations() names codes that nobody declares")
                .isEmpty();
    }

    private void provoke(ErrorCode code, Provocation provocation, List<String> wrong) {
        bench.withTrial(provocation.settings(bench.contract().settings()), trial -> {
            Judgement judgement = bench.judge(trial, provocation.request(trial), "the provocation of " + code.name());
            if (!judgement.answer().equals(code.name())) {
                wrong.add("the provocation of " + code.name() + " was answered with " + judgement.answer());
            }
        });
    }
}
