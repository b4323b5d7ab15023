package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.FakeMethod;
import dev.latchkey.auth.testing.Rules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AuthConfigurationTest {

    private static final String PLUGGED = "0badbeef";

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

        assertThat(first.closedInTheEnd()).isEqualTo(1);
        assertThat(last().closed()).isZero();
    }

    @Test
    void methodOfADeletedApplicationIsClosed() {
        Application application = engine.application();

        engine.applications.delete(application.id());

        assertThat(last().closedInTheEnd()).isEqualTo(1);
    }

    @Test
    void closingClosesAllAndServesNone() {
        Application application = engine.application();
        engine.account("editor");

        engine.configuration.close();

        assertThat(last().closedInTheEnd()).isEqualTo(1);
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

    @Test
    void applicationOfAReplacedPluginIsOpenedAnewAndTheOldMethodClosed() {
        FakeMethod first = new FakeMethod(engine.clock);
        FakeMethod second = new FakeMethod(engine.clock);
        applicationOf(first);

        engine.registry.replacePlugins(List.of(new Added(second)));
        engine.configuration.reload();

        assertThat(first.opened().get(0).closedInTheEnd()).isEqualTo(1);
        assertThat(second.opened()).hasSize(1);
    }

    @Test
    void credentialThatTheOldPluginVerifiedIsJudgedByTheNewOne() {
        FakeMethod first = new FakeMethod(engine.clock);
        first.cacheUntil(engine.clock.instant().plusSeconds(60));
        FakeMethod second = new FakeMethod(engine.clock);
        second.behave(request -> new AuthOutcome.Rejected(StandardError.INVALID_CREDENTIALS));
        engine.account("editor");
        applicationOf(first);
        Asking request = Asking.get("/node/1").application(PLUGGED).bearer("good:editor");
        assertThat(engine.decided(request)).isEqualTo("editor");

        engine.registry.replacePlugins(List.of(new Added(second)));
        engine.configuration.reload();

        assertThat(engine.decided(request)).isEqualTo("INVALID_CREDENTIALS");
    }

    @Test
    void applicationOfARemovedPluginAnswersUnavailableAndKeepsItsSettings() {
        applicationOf(new FakeMethod(engine.clock));

        engine.registry.replacePlugins(List.of());
        engine.configuration.reload();

        assertThat(engine.decided(Asking.get("/node/1").application(PLUGGED).bearer("good:editor")))
                .isEqualTo("AUTH_METHOD_UNAVAILABLE");
        assertThat(engine.configuration.current().applications().get(PLUGGED).settings())
                .isEqualTo(Map.of("plain", "kept"));
    }

    private void applicationOf(FakeMethod plugin) {
        engine.registry.replacePlugins(List.of(new Added(plugin)));
        store(PLUGGED, Added.ID, Map.of("plain", "kept"), ApplicationRules.NONE);
        engine.configuration.reload();
    }

    /** A method under another id than the one that came with the server. */
    private record Added(FakeMethod method) implements AuthMethodProvider {

        static final String ID = "added";

        @Override
        public AuthMethodDescriptor descriptor() {
            ConfigSchema schema = method.descriptor().schema();
            return new AuthMethodDescriptor(
                    ID, "Added", "For tests.", "1", AuthMethodDescriptor.SPI_VERSION, schema, List.of());
        }

        @Override
        public AuthMethod open(MethodSettings settings, MethodContext context) throws InvalidSettingsException {
            return method.open(settings, context);
        }
    }

    private void store(String id, Map<String, String> settings, ApplicationRules rules) {
        store(id, FakeMethod.ID, settings, rules);
    }

    private void store(String id, String methodId, Map<String, String> settings, ApplicationRules rules) {
        engine.applicationTable.add(new Application(
                id,
                "Bad",
                true,
                methodId,
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
