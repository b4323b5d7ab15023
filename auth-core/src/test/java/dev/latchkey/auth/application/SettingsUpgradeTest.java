package dev.latchkey.auth.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.Plugin;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An application was stored by a version of its plugin that called its settings otherwise. */
final class SettingsUpgradeTest {

    private final Engine engine = new Engine();
    private final Plugin plugin = new Plugin();

    @BeforeEach
    void storeInOldTerms() {
        engine.account("editor");
        plugin.upgrade = SettingsUpgradeTest::renamed;
        engine.applicationTable.add(new Application(
                Plugin.APPLICATION,
                "Plugged",
                true,
                Plugin.ID,
                Map.of("old_realm", "shop"),
                Map.of("old_secret", sealed("old_secret", "s3cret")),
                ApplicationRules.NONE,
                1,
                engine.clock.instant(),
                engine.clock.instant()));
        engine.configuration.reload();
        engine.plug(plugin);
    }

    @Test
    void methodIsOpenedWithUpgradedSettingsAndSecrets() {
        assertThat(last().settings().values()).isEqualTo(Map.of("realm", "shop", "secret", "s3cret"));
    }

    @Test
    void readingChangesNothingThatIsStored() {
        assertThat(engine.applications.book().application(Plugin.APPLICATION))
                .hasValueSatisfying(stored -> assertThat(stored.settings()).isEqualTo(Map.of("old_realm", "shop")));
    }

    @Test
    void editorSeesUpgradedSettingsAndKnowsThatTheSecretIsSet() {
        Application editable = engine.applications.editable(Plugin.APPLICATION);

        assertThat(editable.settings()).isEqualTo(Map.of("realm", "shop"));
        assertThat(editable.sealedSettings()).containsOnlyKeys("secret");
    }

    @Test
    void savingStoresTodaysTermsAndKeepsASecretThatWasLeftAlone() {
        engine.applications.update(Plugin.APPLICATION, draft(Map.of("realm", "shop 2")));

        Application saved =
                engine.applications.book().application(Plugin.APPLICATION).orElseThrow();
        assertThat(saved.settings()).isEqualTo(Map.of("realm", "shop 2"));
        assertThat(saved.sealedSettings()).containsOnlyKeys("secret");
        assertThat(last().settings().values()).isEqualTo(Map.of("realm", "shop 2", "secret", "s3cret"));
    }

    @Test
    void faultInUpgradingClosesTheApplicationAndDropsNothing() {
        plugin.upgrade = stored -> {
            throw new IllegalStateException("a fault");
        };
        Plugin broken = new Plugin();
        broken.upgrade = plugin.upgrade;
        engine.plug(broken);

        assertThat(engine.decided(
                        Asking.get("/node/1").application(Plugin.APPLICATION).bearer("anything")))
                .isEqualTo("AUTH_METHOD_UNAVAILABLE");
        assertThatThrownBy(() -> engine.applications.update(Plugin.APPLICATION, draft(Map.of("realm", "shop"))))
                .isInstanceOf(ApplicationProblem.class);
        assertThat(engine.applications.editable(Plugin.APPLICATION).settings()).isEqualTo(Map.of("old_realm", "shop"));
    }

    private static Map<String, String> renamed(Map<String, String> stored) {
        Map<String, String> today = new HashMap<>();
        stored.forEach((key, value) -> today.put(key.replace("old_", ""), value));
        return today;
    }

    private String sealed(String key, String value) {
        return engine.secrets.seal(
                value.getBytes(StandardCharsets.UTF_8), "application/" + Plugin.APPLICATION + "/" + key);
    }

    private Plugin.Opened last() {
        return plugin.opened().get(plugin.opened().size() - 1);
    }

    private static ApplicationDraft draft(Map<String, String> settings) {
        return new ApplicationDraft("Plugged", true, Plugin.ID, settings, ApplicationRules.NONE);
    }
}
