package dev.latchkey.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.testing.Answer;
import dev.latchkey.server.testing.Browser;
import dev.latchkey.server.testing.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract "content", section 2.6. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SessionTokenTest {

    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new TestServer(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void tokenOfASessionIsTheOneOfItsLogin() {
        Browser browser = server.browserOf(server.account());

        Answer answer = browser.get("/session/token");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).isEqualTo(browser.csrfToken()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void tokenWithoutASessionIsANewOneEachTime() {
        String first = server.browser().get("/session/token").body();
        String second = server.browser().get("/session/token").body();

        assertThat(first).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void anyMethodAndFormatWillDo(String method) {
        Answer answer = server.browser().send(method, "/session/token?_format=xml", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasSize(43);
    }

    @Test
    void headHasNoBody() {
        Answer answer = server.browser().send("HEAD", "/session/token", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
