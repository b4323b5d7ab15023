package dev.latchkey.content.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.content.node.testing.Answer;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.Database;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing only what has not changed in between (RFC 9110, section 13.1.1). */
abstract class NodePreconditionContract {

    abstract Database database();

    private static final String CHANGE = "{\"type\":\"page\",\"title\":[\"y\"]}";

    private ContentApi api;
    private Answer node;

    @BeforeEach
    void start() {
        api = new ContentApi(database());
        node = api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"x\"]}");
    }

    @Test
    void tagOfTheNodeAsItIsLetsTheChangePass() {
        assertThat(patchIf(node.etag()).status()).isEqualTo(200);
    }

    @Test
    void oneOfSeveralTagsIsEnough() {
        assertThat(patchIf("\"a\", W/\"b\" ," + node.etag()).status()).isEqualTo(200);
    }

    @Test
    void starLetsAnyNodePass() {
        assertThat(patchIf("*").status()).isEqualTo(200);
    }

    @Test
    void tagOfTheNodeAsItWasStopsTheChange() {
        api.patch(Callers.everything(), node.nid(), "{\"type\":\"page\",\"title\":[\"between\"]}");

        assertThat(patchIf(node.etag()).refusal()).isEqualTo("412 The content has changed since it was read.");
        assertThat(api.get(Callers.everything(), node.nid()).field("title")).isEqualTo("[{\"value\":\"between\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "a", "", "\"", "W/%s", "x%s"})
    void whatIsNoStrongTagOfTheNodeStopsTheChange(String condition) {
        assertThat(patchIf(condition.formatted(node.etag())).status()).isEqualTo(412);
    }

    @Test
    void answerOfAChangeCarriesTheTagOfWhatItMade() {
        Answer changed = api.patch(Callers.everything(), node.nid(), CHANGE);

        assertThat(changed.etag())
                .isEqualTo(api.get(Callers.everything(), node.nid()).etag());
    }

    @Test
    void conditionIsLookedAtBeforeTheContent() {
        Answer answer = api.patch(
                Callers.everything(), node.nid(), "{\"type\":\"page\",\"title\":[]}", Map.of("If-Match", "\"other\""));

        assertThat(answer.status()).isEqualTo(412);
    }

    @Test
    void deletingIsStoppedToo() {
        Map<String, String> stale = Map.of("If-Match", "\"other\"");

        assertThat(api.delete(Callers.everything(), node.nid(), stale).status()).isEqualTo(412);
        assertThat(api.delete(Callers.everything(), node.nid(), Map.of("if-match", node.etag()))
                        .status())
                .isEqualTo(204);
    }

    private Answer patchIf(String condition) {
        return api.patch(Callers.everything(), node.nid(), CHANGE, Map.of("If-Match", condition));
    }
}
