package dev.latchkey.content.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.content.node.testing.Answer;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deleting nodes (contract "content", section 1.9). */
abstract class NodeDeleteContract {

    abstract Database database();

    private ContentApi api;
    private long nid;

    @BeforeEach
    void start() {
        api = new ContentApi(database());
        nid = api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"x\"]}")
                .nid();
    }

    @Test
    void deletedNodeIsGone() {
        Answer answer = api.delete(Callers.author("access content", "delete own page content"), nid);

        assertThat(answer.refusal()).isEqualTo("204 ");
        assertThat(api.get(Callers.everything(), nid).status()).isEqualTo(404);
        assertThat(api.delete(Callers.everything(), nid).status()).isEqualTo(404);
    }

    @Test
    void callerWithoutRightIsRefused() {
        assertThat(api.delete(Callers.other("access content", "delete own page content"), nid)
                        .refusal())
                .isEqualTo("403 The 'delete any page content' permission is required.");
        assertThat(api.get(Callers.everything(), nid).status()).isEqualTo(200);
    }

    @Test
    void aliasGoesWithItsNode() {
        String page = "{\"type\":\"page\",\"title\":[\"x\"],\"path\":[{\"alias\":\"/deleted\"}]}";
        api.delete(Callers.everything(), api.post(Callers.everything(), page).nid());

        assertThat(api.post(Callers.everything(), page).status()).isEqualTo(201);
    }
}
