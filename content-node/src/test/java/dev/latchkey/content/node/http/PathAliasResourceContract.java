package dev.latchkey.content.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.content.node.testing.Answer;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.Database;
import dev.latchkey.web.Caller;
import dev.latchkey.web.rest.RestRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

abstract class PathAliasResourceContract {

    abstract Database database();

    private static final Caller ADMINISTRATOR = Callers.author("administer url aliases");
    private static final String ABOUT = "{\"path\":[\"/node/1\"],\"alias\":[{\"value\":\"/About\"}]}";
    private static final String FAILED = "422 Unprocessable Entity: validation failed.\n";

    private ContentApi api;
    private PathAliasResource resource;
    private NodePathAliases lookup;

    @BeforeEach
    void start() {
        api = new ContentApi(database());
        resource = api.part(PathAliasResource.class);
        lookup = api.part(NodePathAliases.class);
    }

    @Test
    void createdAliasHasTheKeysOfDrupalInOrder() {
        Answer created = post(ADMINISTRATOR, ABOUT);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text().replaceFirst("\"uuid\":\\[\\{\"value\":\"[0-9a-f-]{36}", "\"uuid\":[{\"value\":\"U"))
                .isEqualTo("{\"id\":[{\"value\":1}],\"uuid\":[{\"value\":\"U\"}],\"revision_id\":[{\"value\":1}],"
                        + "\"langcode\":[{\"value\":\"en\"}],\"path\":[{\"value\":\"/node/1\"}],"
                        + "\"alias\":[{\"value\":\"/About\"}],\"status\":[{\"value\":true}]}");
        assertThat(created.headers()).containsEntry("Location", "https://cms.example.com/entity/path_alias/1");
        assertThat(get("1").text()).isEqualTo(created.text());
    }

    @Test
    void aliasLeadsToItsPath() {
        post(ADMINISTRATOR, ABOUT);

        assertThat(lookup.target("/aBOUT")).contains("/node/1");
        assertThat(lookup.target("/abou")).isEmpty();
    }

    @Test
    void aliasIsKeptByContentThatIsMadeUnderItsPathLater() {
        post(ADMINISTRATOR, ABOUT);

        Answer page = api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"About\"]}");

        assertThat(page.nid()).isEqualTo(1);
        assertThat(lookup.target("/about")).contains("/node/1");
        assertThat(api.get(Callers.everything(), 1).field("path"))
                .isEqualTo("[{\"alias\":\"/About\",\"pid\":1,\"langcode\":\"en\"}]");
    }

    @Test
    void inactiveAliasLeadsNowhere() {
        post(ADMINISTRATOR, ABOUT);

        assertThat(patch("{\"status\":[false]}").field("status")).isEqualTo("[{\"value\":false}]");
        assertThat(lookup.target("/about")).isEmpty();
    }

    @Test
    void changedAliasLeavesTheOldOneFree() {
        post(ADMINISTRATOR, ABOUT);

        assertThat(patch("{\"alias\":[\"/contact\"]}").field("alias")).isEqualTo("[{\"value\":\"/contact\"}]");
        assertThat(lookup.target("/about")).isEmpty();
        assertThat(lookup.target("/contact")).contains("/node/1");
    }

    @Test
    void caseOfAnAliasMayBeChanged() {
        post(ADMINISTRATOR, ABOUT);

        assertThat(patch("{\"alias\":[\"/ABOUT\"]}").field("alias")).isEqualTo("[{\"value\":\"/ABOUT\"}]");
    }

    @Test
    void wholeAliasMayBeSentBack() {
        Answer created = post(ADMINISTRATOR, ABOUT);

        assertThat(patch(created.text()).text()).isEqualTo(created.text());
    }

    @Test
    void deletedAliasIsGone() {
        post(ADMINISTRATOR, ABOUT);

        Answer deleted = ContentApi.on(resource, "1", alias -> resource.delete(request(ADMINISTRATOR, ""), alias));

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(get("1").status()).isEqualTo(404);
        assertThat(lookup.target("/about")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"alias\":[\"/a\"]}|path: This value should not be null.",
                "{\"path\":[\"/node/1\"]}|alias: This value should not be null.",
                "{\"path\":[\"node/1\"],\"alias\":[\"/a\"]}|path.0.value: The source path has to start with a slash.",
                "{\"path\":[\"/node/1\"],\"alias\":[\"a\"]}"
                        + "|alias.0.value: The alias path has to start with a slash.",
                "{\"path\":[\"/node/2\"],\"alias\":[\"/ABOUT\"]}"
                        + "|alias.0.value: The alias /ABOUT is already in use in this language."
            })
    void aliasThatIsWrongIsRefused(String body, String violation) {
        post(ADMINISTRATOR, ABOUT);

        assertThat(post(ADMINISTRATOR, body).refusal()).isEqualTo(FAILED + violation + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|400 No entity content received.",
                "[]|400 The body must be a JSON object.",
                "{\"nope\":[1]}|422 The field \"nope\" does not exist on URL aliases.",
                "{\"id\":[1]}|403 Access denied on creating field 'id'."
            })
    void bodyThatIsWrongIsRefused(String body, String refusal) {
        assertThat(post(ADMINISTRATOR, body).refusal()).isEqualTo(refusal);
    }

    @Test
    void uuidInUseIsAConflict() {
        post(ADMINISTRATOR, "{\"path\":[\"/x\"],\"alias\":[\"/a\"],\"uuid\":[\"u\"]}");

        assertThat(post(ADMINISTRATOR, "{\"path\":[\"/x\"],\"alias\":[\"/b\"],\"uuid\":[\"u\"]}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void numberAndUuidCannotBeChanged() {
        post(ADMINISTRATOR, ABOUT);

        assertThat(patch("{\"id\":[2]}").refusal())
                .isEqualTo("403 Access denied on updating field 'id'. The entity ID cannot be changed.");
        assertThat(patch("{\"uuid\":[\"x\"]}").refusal())
                .isEqualTo("403 Access denied on updating field 'uuid'. The entity UUID cannot be changed.");
    }

    @Test
    void aliasesAreForThoseWhoAdministerThem() {
        Caller author = Callers.author("access content", "create url aliases", "bypass node access");
        post(ADMINISTRATOR, ABOUT);

        assertThat(post(author, ABOUT).refusal()).isEqualTo("403 The 'administer url aliases' permission is required.");
        assertThat(ContentApi.on(resource, "1", alias -> resource.read(request(author, ""), alias))
                        .status())
                .isEqualTo(403);
    }

    private Answer post(Caller caller, String body) {
        return ContentApi.answer(() -> resource.create(request(caller, body)));
    }

    private Answer patch(String body) {
        return ContentApi.on(resource, "1", alias -> resource.update(request(ADMINISTRATOR, body), alias));
    }

    private Answer get(String id) {
        return ContentApi.on(resource, id, alias -> resource.read(request(ADMINISTRATOR, ""), alias));
    }

    private static RestRequest request(Caller caller, String body) {
        return RestRequest.of(caller, body.getBytes(StandardCharsets.UTF_8));
    }
}
