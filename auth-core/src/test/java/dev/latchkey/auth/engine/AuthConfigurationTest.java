package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.FakeMethod;
import dev.latchkey.auth.testing.Rules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AuthConfigurationTest {

    private final Engine engine = new Engine();

    @Test
    void methodStaysOpenAsLongAsItsVersionStays() {
        engine.application();
        int opened = engine.method.opened().size();

        engine.configuration.reload();
        engine.applications.enableGate(false);

        assertThat(engine.method.opened())
                .hasSize(opened)
                .last()
                .satisfies(last -> assertThat(last.closed()).isZero());
    }

    @Test
    void replacedMethodIsClosedOnceAndTheNewOneStays() {
        Application application = engine.application();
        FakeMethod.Opened first = last();

        engine.applications.update(application.id(), Engine.draft(Rules.methods("GET")));

        assertThat(first.closed()).isEqualTo(1);
        assertThat(last().closed()).isZero();
    }

    @Test
    void methodOfADeletedApplicationIsClosed() {
        Application application = engine.application();

        engine.applications.delete(application.id());

        assertThat(last().closed()).isEqualTo(1);
    }

    @Test
    void closingClosesAllAndServesNone() {
        Application application = engine.application();
        engine.account("editor");

        engine.configuration.close();

        assertThat(last().closed()).isEqualTo(1);
        assertThat(engine.decided(good(application))).isEqualTo("INVALID_APPLICATION_ID");
    }

    @Test
    void applicationThatCannotBeOpenedLeavesTheOthers() {
        Application application = engine.application();
        engine.account("editor");
        store("0badcafe", Map.of("refuse", "No."), ApplicationRules.NONE);
        store("0badcaff", Map.of("refuse", "throw"), ApplicationRules.NONE);
        store("0badcafd", Map.of(), Rules.addresses(List.of("everywhere"), List.of()));
        engine.configuration.reload();

        assertThat(engine.decided(good(application))).isEqualTo("editor");
        for (String id : List.of("0badcafe", "0badcaff", "0badcafd")) {
            assertThat(engine.decided(Asking.get("/node/1").application(id).bearer("good:editor")))
                    .isEqualTo("AUTH_METHOD_UNAVAILABLE");
        }
    }

    @Test
    void applicationThatCouldNotBeOpenedIsTriedAgain() {
        store("0badcafe", Map.of("refuse", "No."), ApplicationRules.NONE);
        engine.configuration.reload();
        engine.account("editor");
        engine.applications.update("0badcafe", Engine.draft(ApplicationRules.NONE));

        assertThat(engine.decided(Asking.get("/node/1").application("0badcafe").bearer("good:editor")))
                .isEqualTo("editor");
    }

    private void store(String id, Map<String, String> settings, ApplicationRules rules) {
        engine.applicationTable.add(new Application(
                id,
                "Bad",
                true,
                FakeMethod.ID,
                settings,
                Map.of(),
                rules,
                1,
                engine.clock.instant(),
                engine.clock.instant()));
    }

    private FakeMethod.Opened last() {
        List<FakeMethod.Opened> opened = engine.method.opened();
        return opened.get(opened.size() - 1);
    }

    private static Asking good(Application application) {
        return Asking.get("/node/1").application(application.id()).bearer("good:editor");
    }
}
