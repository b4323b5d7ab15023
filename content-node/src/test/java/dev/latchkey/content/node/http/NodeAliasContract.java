package dev.latchkey.content.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.content.node.testing.Answer;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The field {@code path} (contract "content", sections 1.5, 1.6 and 1.8, and difference 5). */
abstract class NodeAliasContract {

    abstract Database database();

    private ContentApi api;

    @BeforeEach
    void start() {
        api = new ContentApi(database());
    }

    @Test
    void locationIsTheAlias() {
        assertThat(page("[{\"alias\":\"/about\"}]").headers())
                .containsEntry("Location", "https://cms.example.com/about");
    }

    @Test
    void locationIsPercentEncoded() {
        assertThat(page("[{\"alias\":\"/über uns/☃%\"}]").headers())
                .containsEntry("Location", "https://cms.example.com/%C3%BCber%20uns/%E2%98%83%25");
    }

    @Test
    void aliasIsShownAsItsAuthorWroteIt() {
        Answer created = page("[{\"alias\":\"/About/Us\"}]");

        assertThat(api.get(Callers.everything(), created.nid()).field("path"))
                .isEqualTo("[{\"alias\":\"/About/Us\",\"pid\":" + pid(created) + ",\"langcode\":\"en\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"alias\":\"/b\"}]", "[\"/b\"]", "[{\"alias\":\"/b\",\"pid\":%d,\"langcode\":\"en\"}]"})
    void aliasIsChangedInPlace(String sent) {
        Answer created = page("[{\"alias\":\"/a\"}]");

        Answer changed = patch(created, sent.formatted(pid(created)));

        assertThat(changed.field("path"))
                .isEqualTo("[{\"alias\":\"/b\",\"pid\":" + pid(created) + ",\"langcode\":\"en\"}]");
        assertThat(page("[{\"alias\":\"/a\"}]").status()).isEqualTo(201);
    }

    @Test
    void aliasIsAddedLater() {
        Answer changed = patch(page("[]"), "[{\"alias\":\"/later\"}]");

        assertThat(changed.json().at("/path/0/alias").textValue()).isEqualTo("/later");
        assertThat(pid(changed)).isPositive();
    }

    @Test
    void emptyAliasWithItsNumberRemovesIt() {
        Answer created = page("[{\"alias\":\"/a\"}]");

        Answer changed = patch(created, "[{\"alias\":\"\",\"pid\":" + pid(created) + "}]");

        assertThat(changed.field("path")).isEqualTo("[{\"alias\":null,\"pid\":null,\"langcode\":\"en\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"alias\":\"\"}]", "[]", "[{\"alias\":null,\"pid\":null,\"langcode\":\"en\"}]"})
    void emptyAliasWithoutNumberRemovesNothing(String sent) {
        Answer created = page("[{\"alias\":\"/a\"}]");

        assertThat(patch(created, sent).field("path")).isEqualTo(created.field("path"));
    }

    @Test
    void numberOfAnotherAliasIsRefused() {
        Answer other = page("[{\"alias\":\"/a\"}]");

        assertThat(patch(page("[]"), "[{\"alias\":\"/b\",\"pid\":" + pid(other) + "}]")
                        .refusal())
                .isEqualTo("422 Unprocessable Entity: validation failed.\n" + "path.0.pid: The URL alias " + pid(other)
                        + " does not belong to this content.\n");
    }

    @ParameterizedTest
    @CsvSource({"/a", "/A"})
    void aliasInUseIsRefused(String alias) {
        page("[{\"alias\":\"/a\"}]");

        assertThat(page("[{\"alias\":\"" + alias + "\"}]").refusal())
                .isEqualTo("422 Unprocessable Entity: validation failed.\n" + "path.0.alias: The alias " + alias
                        + " is already in use in this language.\n");
    }

    @Test
    void aliasWithoutSlashIsRefused() {
        assertThat(page("[{\"alias\":\"about\"}]").refusal())
                .isEqualTo("422 Unprocessable Entity: validation failed.\n"
                        + "path.0.alias: The alias path has to start with a slash.\n");
    }

    @Test
    void aliasOf256CharactersIsRefused() {
        assertThat(page("[{\"alias\":\"/" + "x".repeat(254) + "\"}]").status()).isEqualTo(201);
        assertThat(page("[{\"alias\":\"/" + "x".repeat(255) + "\"}]").refusal())
                .isEqualTo("422 Unprocessable Entity: validation failed.\n"
                        + "path.0.alias: URL alias: may not be longer than 255 characters.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "//example.com", "/a/", "/a//b", "/a/../b", "/./a", "/a?b", "/a#b", "/a\\\\b", "/a\\nb"})
    void aliasThatIsNoPathIsRefused(String alias) {
        assertThat(page("[{\"alias\":\"" + alias + "\"}]").text())
                .contains("path.0.alias: The alias path may not be the front page,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/node/1", "/NODE", "/admin/x", "/user/login", "/session/token", "/entity/node_type/page"})
    void aliasThatHidesASystemPathIsRefused(String alias) {
        assertThat(page("[{\"alias\":\"" + alias + "\"}]").text())
                .contains("path.0.alias: The alias path may not start with a path of the system.");
    }

    @Test
    void otherLanguageIsRefused() {
        assertThat(page("[{\"alias\":\"/a\",\"langcode\":\"de\"}]").text())
                .contains("path.0.langcode: The value you selected is not a valid choice.");
    }

    private Answer page(String path) {
        return api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"x\"],\"path\":" + path + "}");
    }

    private Answer patch(Answer node, String path) {
        return api.patch(Callers.everything(), node.nid(), "{\"type\":\"page\",\"path\":" + path + "}");
    }

    private static long pid(Answer answer) {
        return answer.json().at("/path/0/pid").longValue();
    }
}
