package dev.latchkey.rest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.rest.Notes;
import dev.latchkey.web.rest.RestResourceDefinition;
import dev.latchkey.web.rest.Verb;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Texts of Drupal's REST UI: contract "content", section 4.3. */
final class RestResourceDraftTest {

    private static final String ID = "entity:node";

    @Test
    void everyEmptyChoiceIsNamedAtOnce() {
        assertThat(problems(new RestResourceDraft.Uniform(ID, Set.of(), Set.of(), Set.of())))
                .containsExactly(
                        new RestConfigProblem("methods", "At least one HTTP method must be selected."),
                        new RestConfigProblem("formats", "At least one request format must be selected."),
                        new RestConfigProblem("providers", "At least one authentication provider must be selected"));
    }

    @Test
    void everyChosenMethodNeedsFormatAndProvider() {
        MethodConfig nothing = new MethodConfig(Set.of(), Set.of());
        MethodConfig complete = new MethodConfig(Set.of("json"), Set.of("cookie"));

        assertThat(problems(new RestResourceDraft.PerMethod(
                        ID, Map.of("PATCH", nothing, "GET", nothing, "POST", complete))))
                .containsExactly(
                        new RestConfigProblem("GET.formats", "At least one format must be selected for method GET."),
                        new RestConfigProblem(
                                "GET.providers",
                                "At least one authentication provider must be selected for method GET."),
                        new RestConfigProblem(
                                "PATCH.formats", "At least one format must be selected for method PATCH."),
                        new RestConfigProblem(
                                "PATCH.providers",
                                "At least one authentication provider must be selected for method PATCH."));
    }

    @Test
    void noMethodAtAllIsNamedForEitherGranularity() {
        assertThat(problems(new RestResourceDraft.PerMethod(ID, Map.of())))
                .containsExactly(new RestConfigProblem("methods", "At least one HTTP method must be selected."));
    }

    @Test
    void unknownNamesAreRefusedRatherThanDropped() {
        assertThat(problems(new RestResourceDraft.Uniform(
                        ID, Set.of("GET", "PUT", "get"), Set.of("json", "xml"), Set.of("cookie", "basic_auth"))))
                .extracting(RestConfigProblem::message)
                .containsExactly(
                        "The method \"PUT\" is not available for entity:node.",
                        "The method \"get\" is not available for entity:node.",
                        "The format \"xml\" is not available for entity:node.",
                        "The authentication provider \"basic_auth\" is not available for entity:node.");
    }

    @Test
    void methodThatTheResourceDoesNotOfferIsRefused() {
        RestResourceDefinition readOnly =
                new RestResourceDefinition("entity:role", "Role", "/entity/role/{role}", "", Set.of(Verb.GET));

        assertThat(new RestResourceDraft.Uniform("entity:role", Set.of("GET", "POST"), Set.of("json"), Set.of("cookie"))
                        .problems(readOnly))
                .containsExactly(
                        new RestConfigProblem("methods", "The method \"POST\" is not available for entity:role."));
    }

    @Test
    void sameForAllIsOneNormalForm() {
        MethodConfig same = new MethodConfig(Set.of("json"), Set.of("cookie"));

        RestResourceConfig config = new RestResourceDraft.Uniform(
                        ID, Set.of("GET", "POST"), Set.of("json"), Set.of("cookie"))
                .toConfig(Notes.DEFINITION);

        assertThat(config)
                .isEqualTo(new RestResourceConfig(
                        "entity.node", ID, true, Granularity.RESOURCE, Map.of(Verb.GET, same, Verb.POST, same)));
    }

    private static List<RestConfigProblem> problems(RestResourceDraft draft) {
        return draft.problems(Notes.DEFINITION);
    }
}
