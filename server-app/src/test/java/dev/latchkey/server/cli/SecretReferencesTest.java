package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.testing.ChosenDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets in files of settings as references, given to a server that runs and has none of the variables itself. */
final class SecretReferencesTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Map<String, String> SETTINGS =
            Map.of("introspection_endpoint", "https://id.example.com/introspect", "client_id", "latchkey");

    @TempDir
    private static Path folder;

    private static Served served;
    private static String partner;
    private static String variable;
    private static Map<String, String> variables;
    private static String reference;

    @BeforeAll
    static void start() throws GeneralSecurityException {
        served = Served.on(folder.resolve("data"));
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("client_secret", SECRET);
        var applications = served.server().administration().applications();
        partner = applications.create(draft("oauth2", settings)).id();
        variable = "LATCHKEY_" + partner.toUpperCase(Locale.ROOT) + "_CLIENT_SECRET";
        applications.restore("1a2b3c4d", draft("jwt", Map.of("signing_algorithm", "RS256")), Map.of());
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        String key = served.server()
                .administration()
                .keys()
                .paste("1a2b3c4d", pem("PRIVATE KEY", pair.getPrivate().getEncoded()), "")
                .id();
        variables = Map.of(
                variable,
                SECRET,
                "LATCHKEY_1A2B3C4D_KEY_" + key.replace('-', '_'),
                pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        reference = run(Map.of(), "", "export", "--secrets", "reference").out();
    }

    private static ApplicationDraft draft(String method, Map<String, String> settings) {
        return new ApplicationDraft("Partner", true, method, settings, ApplicationRules.NONE, RefreshSettings.OFF);
    }

    private static String pem(String title, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + title + "-----\n" + body + "\n-----END " + title + "-----\n";
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void exportOfReferencesHasNoSecretAndListsWhatTheImporterSets() {
        assertThat(reference)
                .startsWith("# Whoever imports this file sets these environment variables:\n")
                .contains("#   " + variable + " for applications." + partner + ".secrets.client_secret\n")
                .contains("client_secret: env:" + variable + "\n", "private: env:LATCHKEY_1A2B3C4D_KEY_")
                .doesNotContain("sealed", SECRET);
    }

    @Test
    void variablesOfWhoeverImportsCountAndTheSameSecretsAreNoChange() {
        CommandRun same = run(variables, reference, "import");

        assertThat(same.exitCode()).as(same.err()).isZero();
        assertThat(same.out()).startsWith("Done: 0.");
    }

    @Test
    void exportOfReferencesMakesTheSameServerUnderAnotherKey() {
        Path other = folder.resolve("other");
        ChosenDatabase.prepare(other);

        CommandRun taken = CommandRun.typing(reference, variables, List.of("import", "--data", other.toString()));

        assertThat(taken.exitCode()).as(taken.err()).isZero();
        assertThat(CommandRun.on(other, "export", "--secrets=reference").out()).isEqualTo(reference);
    }

    @Test
    void missingVariableIsRefusedWithFieldAndVariable() {
        Map<String, String> others = new HashMap<>(variables);
        others.remove(variable);

        CommandRun refused = run(others, reference, "import");

        assertThat(refused)
                .returns(ExitCode.USAGE.number(), CommandRun::exitCode)
                .returns(
                        "applications." + partner + ".secrets.client_secret: The environment variable '" + variable
                                + "' is not set or empty where the import was given.\n",
                        CommandRun::err);
    }

    @Test
    void missingFileIsRefusedWithFieldAndFile() {
        assertThat(run(variables, reference.replace("env:" + variable, "file:gone.txt"), "import")
                        .err())
                .isEqualTo("applications." + partner
                        + ".secrets.client_secret: The file 'gone.txt' cannot be read where the"
                        + " import was given.\n");
    }

    @Test
    void referenceToAPrivateKeyThatIsNoneIsRefused() {
        Map<String, String> wrong = new HashMap<>(variables);
        wrong.replaceAll((name, value) -> name.equals(variable) ? value : "no key");

        assertThat(run(wrong, reference, "import").err()).contains(".private: The reference must lead to a PEM block");
    }

    @Test
    void otherSecretIsAChangeThatIsNotShown() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.txt"), "another-secret-of-the-partner\n");
        String wanted = reference.replace("env:" + variable, "file:" + file);

        CommandRun dry = run(variables, wanted, "import", "--dry-run", "--json");

        assertThat(dry.exitCode()).as(dry.err()).isZero();
        assertThat(dry.out())
                .contains(
                        "\"dryRun\" : true",
                        "\"~ applications." + partner + ".secrets.client_secret: (secret) -> (secret)\"")
                .doesNotContain("another-secret");
    }

    private static CommandRun run(Map<String, String> environment, String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return CommandRun.typing(input, environment, all);
    }
}
