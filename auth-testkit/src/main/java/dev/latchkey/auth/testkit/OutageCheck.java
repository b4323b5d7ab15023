package dev.latchkey.auth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.OutboundAnswer;
import dev.latchkey.auth.spi.OutboundRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Other servers fail, and that is not the caller's fault. */
final class OutageCheck {

    private static final Duration LONGER_THAN_ANY_BACK_OFF = Duration.ofMinutes(15);

    private final Workbench bench;
    private final Garbage garbage = new Garbage();

    OutageCheck(Workbench bench) {
        this.bench = bench;
    }

    void givesUnavailable() {
        Optional<Provocation> dependency = bench.contract().outsideDependency();
        dependency.ifPresentOrElse(this::outage, this::asksNobody);
    }

    private void asksNobody() {
        bench.withTrial(trial -> {
            trial.judge(bench.contract().goodRequest(trial));
            assertThat(addresses(trial))
                    .as("the method asks other servers, so its test has to say so: outsideDependency()")
                    .isEmpty();
        });
    }

    private void outage(Provocation dependency) {
        withTrial(dependency, (trial, request) -> {
            trial.judge(request).success();
            assertThat(addresses(trial))
                    .as("the request of outsideDependency() makes the method ask another server")
                    .isNotEmpty();
        });
        withTrial(dependency, (trial, request) -> {
            trial.context().documents().down();
            assertThat(bench.judge(trial, request, "a request during an outage").unavailable())
                    .as(
                            "while another server is out of reach the answer is Unavailable: a refusal would tell the caller"
                                    + " that the credential is bad")
                    .isTrue();
            trial.context().documents().up();
            trial.context().clock().advance(LONGER_THAN_ANY_BACK_OFF);
            assertThat(bench.judge(trial, request, "a request after an outage").unavailable())
                    .as("%s after an outage the method has noticed that it is over", LONGER_THAN_ANY_BACK_OFF)
                    .isFalse();
        });
    }

    void strangeAnswersAreNoFault() {
        bench.contract().outsideDependency().ifPresent(dependency -> {
            answered(dependency, 500, "");
            answered(dependency, 404, "<!doctype html><title>Not found</title>");
            garbage.credentials().forEach((description, text) -> answered(dependency, 200, text));
        });
    }

    private void answered(Provocation dependency, int status, String body) {
        withTrial(dependency, (trial, request) -> {
            OutboundAnswer answer =
                    new OutboundAnswer(status, body.getBytes(StandardCharsets.UTF_8), ScriptedDocuments.NO_AGE);
            trial.context().documents().always(answer);
            Judgement judgement = bench.judge(trial, request, "a request while another server answers " + status);
            assertThat(judgement.authenticated())
                    .as("nobody is let in on an answer that makes no sense")
                    .isFalse();
        });
    }

    void openAsksNobody() {
        bench.contract()
                .outsideDependency()
                .ifPresent(dependency -> bench.withTrial(
                        dependency.settings(bench.contract().settings()),
                        trial -> assertThat(addresses(trial))
                                .as("open() asks no other server: an administrator waits for the page")
                                .isEmpty()));
    }

    private void withTrial(Provocation dependency, BiConsumer<Trial, TestRequest> check) {
        bench.withTrial(
                dependency.settings(bench.contract().settings()),
                trial -> check.accept(trial, dependency.request(trial)));
    }

    private static List<URI> addresses(Trial trial) {
        return trial.context().documents().asked().stream()
                .map(OutboundRequest::address)
                .toList();
    }
}
