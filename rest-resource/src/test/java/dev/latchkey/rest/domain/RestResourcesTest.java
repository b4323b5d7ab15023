package dev.latchkey.rest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.rest.InMemoryConfigs;
import dev.latchkey.rest.Notes;
import dev.latchkey.web.rest.Verb;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RestResourcesTest {

    private static final String ID = "entity:node";
    private static final RestResourceDraft DRAFT =
            new RestResourceDraft.Uniform(ID, Set.of("GET"), Set.of("json"), Set.of("cookie"));

    private final InMemoryConfigs stored = new InMemoryConfigs();
    private final RestResources resources = new RestResources(stored, Set.of(new Notes()));

    @Test
    void nothingIsOfferedThatWasNotSaved() {
        resources.reload();

        assertThat(resources.find(ID)).hasValueSatisfying(entry -> {
            assertThat(entry.enabled()).isFalse();
            assertThat(entry.config().methods()).isEmpty();
        });
    }

    @Test
    void nothingIsOfferedBeforeTheFirstReload() {
        stored.save(config(true, new MethodConfig(Set.of("json"), Set.of("cookie"))));

        assertThat(resources.configOf(Notes.DEFINITION).route(Verb.GET)).isEmpty();
        resources.reload();
        assertThat(resources.configOf(Notes.DEFINITION).route(Verb.GET)).isPresent();
    }

    @Test
    void savedConfigurationIsInForceAndStored() {
        SaveResult result = resources.save(DRAFT);

        assertThat(result).isEqualTo(new SaveResult.Saved(resources.configOf(Notes.DEFINITION)));
        assertThat(resources.configOf(Notes.DEFINITION).route(Verb.GET)).isPresent();
        assertThat(resources.configOf(Notes.DEFINITION).route(Verb.POST)).isEmpty();
        assertThat(stored.all()).containsExactly(resources.configOf(Notes.DEFINITION));
    }

    @Test
    void refusedDraftChangesNothing() {
        resources.save(DRAFT);
        List<RestResourceConfig> before = stored.all();

        SaveResult result = resources.save(new RestResourceDraft.Uniform(ID, Set.of(), Set.of("json"), Set.of()));

        assertThat(result)
                .isInstanceOfSatisfying(
                        SaveResult.Refused.class,
                        refused -> assertThat(refused.problems()).hasSize(2));
        assertThat(stored.all()).isEqualTo(before);
    }

    @Test
    void draftForAnUnknownResourceIsRefused() {
        assertThat(resources.save(
                        new RestResourceDraft.Uniform("entity:nope", Set.of("GET"), Set.of("json"), Set.of("cookie"))))
                .isEqualTo(new SaveResult.Refused(List.of(
                        new RestConfigProblem("plugin_id", "The REST resource \"entity:nope\" does not exist."))));
        assertThat(resources.find("entity:nope")).isEmpty();
    }

    @Test
    void disabledResourceHasNoRouteAndKeepsItsMethods() {
        resources.save(DRAFT);

        assertThat(resources.disable(ID)).isTrue();

        RestResourceConfig config = resources.configOf(Notes.DEFINITION);
        assertThat(config.route(Verb.GET)).isEmpty();
        assertThat(config.methods()).containsOnlyKeys(Verb.GET);
    }

    @Test
    void disablingWhatHasNoConfigurationIsToldApart() {
        assertThat(resources.disable(ID)).isFalse();
        assertThat(resources.disable("entity:nope")).isFalse();
    }

    @Test
    void methodWithoutKnownFormatOrProviderHasNoRoute() {
        for (MethodConfig method : List.of(
                new MethodConfig(Set.of(), Set.of("cookie")),
                new MethodConfig(Set.of("json"), Set.of()),
                new MethodConfig(Set.of("xml"), Set.of("cookie")),
                new MethodConfig(Set.of("json"), Set.of("basic_auth")))) {
            stored.save(config(true, method));
            resources.reload();

            assertThat(resources.configOf(Notes.DEFINITION).route(Verb.GET)).isEmpty();
        }
    }

    @Test
    void configurationOfAResourceThatIsGoneIsLeftAlone() {
        RestResourceConfig gone =
                new RestResourceConfig("entity.gone", "entity:gone", true, Granularity.RESOURCE, Map.of());
        stored.save(gone);

        resources.reload();

        assertThat(resources.list())
                .extracting(entry -> entry.definition().id())
                .containsExactly(ID);
        assertThat(stored.all()).containsExactly(gone);
    }

    @Test
    void twoResourcesOfOneIdStopTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new RestResources(stored, new LinkedHashSet<>(List.of(new Notes(), new Notes()))))
                .withMessageContaining(ID);
    }

    private static RestResourceConfig config(boolean enabled, MethodConfig get) {
        return new RestResourceConfig("entity.node", ID, enabled, Granularity.METHOD, Map.of(Verb.GET, get));
    }
}
