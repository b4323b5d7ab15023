package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.LiveServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys rotated by commands while clients use their tokens. */
final class KeyRotationCommandTest {

    @TempDir
    private Path folder;

    private Served served;
    private Shell shell;
    private Calls calls;
    private String application;
    private String first;

    @BeforeEach
    void start() {
        served = Served.on(folder.resolve("data"));
        shell = new Shell(folder.resolve("data"));
        calls = new Calls("http://localhost:" + served.server().port());
        shell.typing(LiveServer.PASSWORD, "user", "add", "reader");
        shell.done("resource", "enable", "entity:node", "--method", "GET");
        application = shell.done("application", "add", "Shop", "--method", "jwt", "--set", "signing_algorithm=ES256")
                .strip();
        first = shell.done("keys", "generate", application).strip();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void oldTokensPassUntilTheirKeyIsRevokedAndNewOnesHaveTheNewKey() {
        String old = token();
        String second = shell.done("keys", "generate", application).strip();
        assertThat(keyOf(token())).isEqualTo(first);

        shell.done("keys", "activate", application, second);

        String fresh = token();
        assertThat(keyOf(fresh)).isEqualTo(second);
        assertThat(status(old)).isEqualTo(404);
        assertThat(status(fresh)).isEqualTo(404);
        assertThat(states()).contains(first + "\tretiring\t", second + "\tactive\t");

        shell.done("keys", "revoke", application, first);

        assertThat(status(old)).isEqualTo(401);
        assertThat(status(fresh)).isEqualTo(404);
    }

    @Test
    void keyOfOnesOwnIsAddedOnStandbyAndSignsOnceItIsActive() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Path verifying = Files.writeString(folder.resolve("public.pem"), pem("PUBLIC KEY", pair.getPublic()));
        String old = token();

        String added = shell.typing(
                        pem("PRIVATE KEY", pair.getPrivate()),
                        "keys",
                        "add",
                        application,
                        "--public-file",
                        verifying.toString())
                .out()
                .strip();

        assertThat(states()).contains(added + "\tstandby\tES256\t");
        shell.done("keys", "activate", application, added);
        assertThat(keyOf(token())).isEqualTo(added);
        assertThat(status(old)).isEqualTo(404);
    }

    @Test
    void keyThatIsTakenBackToStandbySignsNoMoreAndStillVerifies() {
        String old = token();
        String second = shell.done("keys", "generate", application).strip();
        shell.done("keys", "activate", application, second);

        shell.done("keys", "standby", application, first);

        assertThat(states()).contains(first + "\tstandby\t");
        assertThat(status(old)).isEqualTo(404);
        assertThat(keyOf(token())).isEqualTo(second);

        shell.done("keys", "retire", application, first);
        assertThat(status(old)).isEqualTo(404);
    }

    private static String pem(String title, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + title + "-----\n" + body + "\n-----END " + title + "-----\n";
    }

    private String token() {
        return calls.logIn(application, "reader").text("jwt_token");
    }

    private int status(String token) {
        return calls.use(application, token).status();
    }

    private String states() {
        return shell.done("keys", "list", application);
    }

    private static String keyOf(String token) {
        String header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
        return header.replaceFirst(".*\"kid\":\"([^\"]*)\".*", "$1");
    }
}
