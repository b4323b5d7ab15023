package dev.latchkey.content.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.content.node.testing.Answer;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.Database;
import dev.latchkey.web.Caller;
import dev.latchkey.web.rest.RestRequest;
import org.junit.jupiter.api.Test;

abstract class NodeTypeResourceContract {

    abstract Database database();

    @Test
    void typeIsShownAsConfiguration() {
        Answer page = get("page", Callers.author("access content"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text().replaceFirst("\"uuid\":\"[0-9a-f-]{36}\"", "\"uuid\":\"U\""))
                .isEqualTo("{\"uuid\":\"U\",\"langcode\":\"en\",\"status\":true,\"dependencies\":{},"
                        + "\"name\":\"Basic page\",\"type\":\"page\",\"description\":\"Use for content that does not"
                        + " change with time, for example a page about your organisation.\",\"help\":\"\","
                        + "\"new_revision\":true,\"preview_mode\":0,\"display_submitted\":false}");
    }

    @Test
    void previewIsToldAsItIsStored() {
        database()
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE node_type SET preview_mode = 1 WHERE name = 'article'"));

        assertThat(get("article", Callers.everything())
                        .json()
                        .get("preview_mode")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void uuidIsTheOneThatNodesReferTo() {
        ContentApi api = new ContentApi(database());
        Answer node = api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"x\"]}");

        assertThat(get("page", Callers.everything()).json().get("uuid"))
                .isEqualTo(node.json().at("/type/0/target_uuid"));
    }

    @Test
    void unknownTypeIsNotFound() {
        assertThat(get("Page", Callers.everything()).status()).isEqualTo(404);
    }

    @Test
    void callerWithoutAccessToContentIsRefused() {
        assertThat(get("page", Callers.author()).refusal())
                .isEqualTo("403 The 'access content' permission is required.");
    }

    private Answer get(String name, Caller caller) {
        NodeTypeResource resource = new ContentApi(database()).part(NodeTypeResource.class);
        return ContentApi.on(resource, name, type -> resource.read(RestRequest.of(caller, new byte[0]), type));
    }
}
