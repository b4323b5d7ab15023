package dev.latchkey.system;

import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.account.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command of {@code docs/plugin-guide.md} and of the example's README does what stands below it: from the sources of
 * the SPI to methods that a running server learns. What the guide leaves to a person at the pages is done through their
 * forms. Needs Maven, bash, curl and openssl.
 */
final class PluginGuideIT {

    private static final Path GUIDE = Path.of("..", "docs", "plugin-guide.md");
    private static final Path EXAMPLE = Path.of("..", "examples", "hmac-signature-plugin", "README.md");
    private static final String ADMINISTRATOR = "administrator";
    private static final String PASSWORD = "a sentence for administrators";

    @TempDir
    private static Path root;

    private static LatchkeyProcess latchkey;
    private static Map<String, String> variables;
    private static AdminForms pages;

    @BeforeAll
    static void serveAndInstallTheSpi() throws Exception {
        Path data = root.resolve("data");
        AuthorsDesk desk = AuthorsDesk.set(root.resolve("desk"));
        Stage.onServer(Map.of("--data", data.toString()), administration -> {
            administration.accounts().create(new NewAccount(ADMINISTRATOR, "", PASSWORD, Set.of(Role.ADMINISTRATOR)));
            return Stage.set(data, administration);
        });
        latchkey = LatchkeyProcess.serve(data);
        String base = latchkey.base();
        pages = AdminForms.signedIn(base, ADMINISTRATOR, PASSWORD);
        variables = Map.of(
                "PATH", desk.commands() + ":" + System.getenv("PATH"),
                "JAVA_HOME", System.getProperty("java.home"),
                "LATCHKEY", desk.checkout().toString(),
                "PROJECT", root.resolve("door-code-plugin").toString(),
                "DATA", data.toString(),
                "BASE", base);
        DocumentedSession.of(GUIDE, "1. Install what a method is compiled against")
                .follow(variables);
    }

    @AfterAll
    static void stop() {
        latchkey.close();
    }

    @Test
    void guideLeadsFromNothingToAMethodThatServes() throws Exception {
        follow(GUIDE, "2. Begin with a project that works", "");
        follow(GUIDE, "4. Test and pack it", "");
        follow(GUIDE, "5. Let the server check it, then drop it in", "");
        String application = pages.addApplication("door-code", Map.of("secret", "open-sesame-4711-0815"));
        follow(GUIDE, "7. Call it", application);
        follow(GUIDE, "8. Change it while the server runs", application);
    }

    @Test
    void exampleSignsItsRequests() throws IOException, InterruptedException {
        follow(EXAMPLE, "Build it and drop it in", "");
        String application = pages.addApplication(
                "hmac-signature",
                Map.of("window_seconds", "300", "content_digest", "sha-256", "remembered_signatures", "1000"));
        follow(EXAMPLE, "Call it", application);
    }

    private static void follow(Path document, String section, String application) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("APP", application);
        DocumentedSession.of(document, section).follow(all);
    }
}
