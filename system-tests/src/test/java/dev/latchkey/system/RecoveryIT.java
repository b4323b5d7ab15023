package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.system.LatchkeyProcess.Ended;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody can log in any more: ways back in with the server down, as docs/operations.md tells. */
final class RecoveryIT {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form_token\" value=\"([^\"]+)\"");

    @TempDir
    private Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String port;

    @BeforeEach
    void haveAnAdministratorWhosePasswordIsLost() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = String.valueOf(free.getLocalPort());
        }
        Files.writeString(folder.resolve("lost.txt"), "a password that is lost\n");
        Files.writeString(folder.resolve("new.txt"), "another long password\n");
        done("user", "add", "admin", "--role", "administrator", "--password-file", file("lost.txt"));
    }

    @Test
    void newPasswordLogsInAndTheOldOneDoesNot() throws Exception {
        done("user", "password", "admin", "--password-file", file("new.txt"));

        try (LatchkeyProcess latchkey = serve()) {
            String base = latchkey.base();

            assertThat(logIn(base, "another long password")).isEqualTo(200);
            assertThat(logIn(base, "a password that is lost")).isEqualTo(400);
        }
    }

    @Test
    void linkLogsInOnce() throws Exception {
        String link =
                done("user", "link", "admin", "--minutes", "30", "--port", port).strip();

        try (LatchkeyProcess latchkey = serve()) {
            String base = latchkey.base();
            assertThat(link).startsWith(base + "/user/sign-in-link?token=");
            assertThat(follow(link)).isEqualTo(303);

            assertThat(get(base + "/admin/people").statusCode()).isEqualTo(200);
            assertThat(get(link).body()).doesNotContain("name=\"token\"");
        }
    }

    /** The page of a link has a button, so that a mail program that looks at the link does not use it up. */
    private int follow(String link) throws IOException, InterruptedException {
        Matcher formToken = FORM_TOKEN.matcher(get(link).body());
        assertThat(formToken.find()).isTrue();
        String form = "form_token=" + formToken.group(1) + "&token=" + link.substring(link.indexOf('=') + 1);
        URI page = URI.create(link.substring(0, link.indexOf('?')));
        return client.send(
                        HttpRequest.newBuilder(page)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static int logIn(String base, String password) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/user/login?_format=json"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"admin\",\"pass\":\"" + password + "\"}"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }

    private LatchkeyProcess serve() {
        return LatchkeyProcess.start("serve", "--data", folder.resolve("data").toString(), "--port", port);
    }

    private String done(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        Ended ended = LatchkeyProcess.run(all.toArray(String[]::new));
        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        return ended.out();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
