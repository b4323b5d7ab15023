package dev.latchkey.auth.outbound;

import static dev.latchkey.auth.outbound.Fetching.PATIENT;
import static dev.latchkey.auth.outbound.Fetching.onLoopback;
import static dev.latchkey.auth.outbound.Fetching.refusal;
import static dev.latchkey.auth.outbound.Fetching.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedirectsTest {

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectWithinTheOriginIsFollowed(int status) throws Exception {
        try (LoopbackServer server = LoopbackServer.plain((client, path) -> {
            if (path.equals("/a/start")) {
                redirect(client, status, "../end?x=y");
            } else {
                LoopbackServer.send(client, "HTTP/1.1 200 OK\n\n" + path);
            }
        })) {
            assertThat(text(onLoopback(PATIENT).fetch(server.uri("/a/start"), "*/*")))
                    .isEqualTo("/end?x=y");
        }
    }

    @Test
    void redirectFromAnAddressWithoutPathIsFollowed() throws Exception {
        try (LoopbackServer server = LoopbackServer.plain((client, path) -> {
            if (path.equals("/")) {
                redirect(client, 302, "end");
            } else {
                LoopbackServer.send(client, "HTTP/1.1 200 OK\n\n" + path);
            }
        })) {
            assertThat(text(onLoopback(PATIENT).fetch(server.uri(""), "*/*"))).isEqualTo("/end");
        }
    }

    @Test
    void absoluteRedirectWithinTheOriginIsFollowed() throws Exception {
        try (LoopbackServer server = LoopbackServer.plain((client, path) -> {
            if (path.equals("/start")) {
                redirect(client, 302, "http://127.0.0.1:" + client.getLocalPort() + "/end");
            } else {
                LoopbackServer.send(client, "HTTP/1.1 200 OK\n\n" + path);
            }
        })) {
            assertThat(text(onLoopback(PATIENT).fetch(server.uri("/start"), "*/*")))
                    .isEqualTo("/end");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/keys",
                "http://127.0.0.1/other-port",
                "//127.0.0.2/keys",
                "http://localhost/keys",
                "https://127.0.0.1/keys",
                "https://keys.example.com/keys",
                "http://keys.example.com/",
                "file:///etc/passwd",
                "ftp://127.0.0.1/keys",
                "jar:file:///a.jar!/b",
                "data:text/plain,keys",
                "http://169.254.169.254/latest",
                "http://user@127.0.0.1/",
                "http://127.1/",
                "/keys#fragment",
                "http:",
                "javascript:1",
            })
    void redirectToAnotherPlaceIsNotFollowed(String location) throws Exception {
        try (LoopbackServer server = LoopbackServer.plain((client, path) -> redirect(client, 302, location))) {
            assertThat(refusal(onLoopback(PATIENT), server.uri("/start")))
                    .contains("127.0.0.1", "the server redirects to");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a b", "http://[", "\\\\127.0.0.2\\keys", "%", "http://127.0.0.1:x y/"})
    void redirectToNonsenseIsRefusedInWords(String location) throws Exception {
        try (LoopbackServer server = LoopbackServer.plain((client, path) -> redirect(client, 302, location))) {
            assertThat(refusal(onLoopback(PATIENT), server.uri("/start")))
                    .contains("no address")
                    .doesNotContain(location);
        }
    }

    @Test
    void loopIsLeftAfterThreeRedirects() throws Exception {
        try (LoopbackServer server = LoopbackServer.plain((client, path) -> redirect(client, 302, path))) {
            assertThat(refusal(onLoopback(PATIENT), server.uri("/loop"))).contains("more than 3 times");
            assertThat(server.connections()).isEqualTo(4);
        }
    }

    @Test
    void redirectWithoutLocationIsRefused() throws Exception {
        try (LoopbackServer server = LoopbackServer.plain(LoopbackServer.sending("HTTP/1.1 302 Found\n\n"))) {
            assertThat(refusal(onLoopback(PATIENT), server.uri("/start"))).contains("without saying where to");
        }
    }

    @Test
    void redirectWithTwoLocationsIsRefused() throws Exception {
        String reply = "HTTP/1.1 302 Found\nLocation: /a\nLocation: /b\n\n";
        try (LoopbackServer server = LoopbackServer.plain(LoopbackServer.sending(reply))) {
            URI address = server.uri("/start");

            assertThat(refusal(onLoopback(PATIENT), address)).contains("more than one Location");
        }
    }

    private static void redirect(Socket client, int status, String location) throws IOException {
        LoopbackServer.send(client, "HTTP/1.1 " + status + " Found\nLocation: " + location + "\nContent-Length: 0\n\n");
    }
}
