package dev.latchkey.auth.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.Plugin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MissingMethodTest {

    private final Engine engine = new Engine();
    private final Plugin plugin = new Plugin();

    @BeforeEach
    void plugAndTakeOut() {
        engine.account("editor");
        engine.plug(plugin);
        engine.applications.update(Plugin.APPLICATION, draft(Map.of("realm", "shop", "secret", "s3cret")));
        engine.registry.replacePlugins(List.of());
        engine.configuration.reload();
    }

    @Test
    void applicationAnswersUnavailableAndWorksAgainWhenItsMethodIsBack() {
        assertThat(engine.decided(asking())).isEqualTo("AUTH_METHOD_UNAVAILABLE");

        engine.plug(plugin);

        assertThat(engine.decided(asking())).isEqualTo("editor");
        assertThat(last().settings().values()).isEqualTo(Map.of("realm", "shop", "secret", "s3cret"));
    }

    @Test
    void savingIsRefusedAndDropsNothing() {
        Application before = stored();

        assertThatThrownBy(() -> engine.applications.update(Plugin.APPLICATION, draft(Map.of())))
                .isInstanceOf(ApplicationProblem.class)
                .hasMessageContaining("not installed");

        assertThat(stored()).isEqualTo(before);
        assertThat(engine.applications.editable(Plugin.APPLICATION)).isEqualTo(before);
    }

    @Test
    void keyIsRefusedInWords() {
        assertThatThrownBy(() -> engine.keys.generate(Plugin.APPLICATION))
                .isInstanceOf(ApplicationProblem.class)
                .hasMessageContaining("not installed");
    }

    @Test
    void applicationCanBeDisabledWithoutLosingItsSettings() {
        Application before = stored();

        engine.applications.setEnabled(Plugin.APPLICATION, false);

        assertThat(stored().enabled()).isFalse();
        assertThat(stored().settings()).isEqualTo(before.settings());
        assertThat(stored().sealedSettings()).isEqualTo(before.sealedSettings());
    }

    @Test
    void applicationCanBeDeleted() {
        engine.applications.delete(Plugin.APPLICATION);

        assertThat(engine.applications.book().application(Plugin.APPLICATION)).isEmpty();
    }

    private Application stored() {
        return engine.applications.book().application(Plugin.APPLICATION).orElseThrow();
    }

    private Plugin.Opened last() {
        return plugin.opened().get(plugin.opened().size() - 1);
    }

    private static ApplicationDraft draft(Map<String, String> settings) {
        return new ApplicationDraft("Plugged", true, Plugin.ID, settings, ApplicationRules.NONE);
    }

    private static Asking asking() {
        return Asking.get("/node/1").application(Plugin.APPLICATION).bearer("anything");
    }
}
