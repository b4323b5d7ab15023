package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.auth.engine.TokenGrant;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.server.cli.Shell.Said;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.transfer.SecretForm;
import dev.latchkey.server.wiring.LatchkeyServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The examples of all help texts work, as they stand there, on a server that runs. */
@Tag("embedded-database") // some examples make backups, which PostgreSQL does with its own tools
final class CommandExamplesTest {

    private static final String APPLICATION = "1a2b3c4d";
    private static final String KEYS_OF_ACCOUNTS = "5e6f7a8b";
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Set<String> FILES = Set.of(
            "data",
            "settings.yaml",
            "config/sync",
            "latchkey-backup.zip",
            "token.txt",
            "password.txt",
            "public.pem",
            "private.pem",
            "door-code-plugin",
            "references.yaml",
            "openapi.json");

    /** They run on and on, need the server down, or a plugin; other tests run them. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "latchkey (serve|demo|restore|migrate|plugin verify) .*|source <\\(latchkey completion\\)|.*fish.*");

    @TempDir
    private static Path folder;

    private static Served served;
    private static String active;
    private static String standby;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        served = Served.on(folder.resolve("data"));
        Files.writeString(folder.resolve("password.txt"), "correct horse battery\n");
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Files.writeString(folder.resolve("private.pem"), pem("PRIVATE KEY", pair.getPrivate()));
        Files.writeString(folder.resolve("public.pem"), pem("PUBLIC KEY", pair.getPublic()));
        Files.createDirectories(folder.resolve("config/sync"));
        Files.writeString(
                folder.resolve("config/sync/user.role.reporter.yml"), "id: reporter\nlabel: Reporter\nweight: 1\n");
    }

    private static String pem(String title, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + title + "-----\n" + body + "\n-----END " + title + "-----\n";
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** What the examples speak of, whatever the one before has done to it. */
    private static void setTheStage() throws IOException {
        Administration server = served.server().administration();
        server.roles().save(new Role("editor", "Editor", 0, false, Set.of()));
        server.roles().save(new Role("page_author", "Page author", 0, false, Set.of("create page content")));
        for (String name : List.of("admin", "reader", "editor")) {
            Set<String> roles = name.equals("admin") ? Set.of(Role.ADMINISTRATOR) : Set.of();
            Account account = server.accounts()
                    .byName(name)
                    .orElseGet(
                            () -> server.accounts().create(new NewAccount(name, "", "correct horse battery", roles)));
            server.accounts().setActive(account.id(), true);
        }
        if (server.applications().book().application(APPLICATION).isPresent()) {
            server.applications().delete(APPLICATION);
        }
        restore(APPLICATION, "jwt", Map.of("signing_algorithm", "ES256"));
        restore(KEYS_OF_ACCOUNTS, "api-key", Map.of());
        server.resources()
                .save(new RestResourceDraft.Uniform(
                        "entity:node", Set.of("GET"), Set.of("json"), Set.of("rest_api_authentication")));
        active = server.keys().generate(APPLICATION).id();
        standby = server.keys().generate(APPLICATION).id();
        TokenGrant token = served.server().tokens().desk().issue("editor", APPLICATION);
        Files.writeString(
                folder.resolve("token.txt"),
                token.fold(granted -> granted.token().text(), refused -> refused.toString()));
        Files.writeString(folder.resolve("settings.yaml"), server.transfer().export(SecretForm.SEALED));
    }

    private static void restore(String id, String method, Map<String, String> settings) {
        served.server()
                .administration()
                .applications()
                .restore(
                        id,
                        new ApplicationDraft(
                                "Shop", true, method, settings, ApplicationRules.NONE, RefreshSettings.OFF),
                        Map.of());
    }

    static Stream<String> examples() {
        return within(commandLine())
                .flatMap(command ->
                        Stream.of(command.getCommandSpec().usageMessage().footer()))
                .filter(line -> line.startsWith("  "))
                .map(String::strip)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsUnderstood(String example) {
        if (!example.startsWith("source ")) {
            List<String> plain = words(example.replace("KEY-ID", "k1").replace("CREDENTIAL-ID", "c1"));

            assertThat(commandLine()
                            .parseArgs(arguments(plain).toArray(String[]::new))
                            .subcommand())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("runnable")
    void exampleWorks(String example) throws IOException {
        setTheStage();
        makeRoomFor(example);
        List<String> words = words(example);
        int input = words.indexOf("<");

        CommandRun run = CommandRun.typing(
                input < 0 ? "" : Files.readString(Path.of(words.get(input + 1))), onTheData(arguments(words)));

        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    static Stream<String> runnable() {
        return examples().filter(example -> !ELSEWHERE.matcher(example).matches());
    }

    /** What an example adds must not be there yet. */
    private static void makeRoomFor(String example) {
        Administration server = served.server().administration();
        if (example.startsWith("latchkey user add editor")) {
            server.accounts()
                    .byName("editor")
                    .ifPresent(account -> server.accounts().delete(account.id()));
        } else if (example.startsWith("latchkey role add page_author")) {
            server.roles().delete("page_author");
        }
    }

    private static List<String> onTheData(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        boolean placed = all.contains("--data")
                || all.contains("--help")
                || all.subList(0, 2).equals(List.of("plugin", "new"));
        if (!placed) {
            all.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        return all;
    }

    private static List<String> arguments(List<String> words) {
        int input = words.indexOf("<");
        return words.subList(1, input < 0 ? words.size() : input);
    }

    private static List<String> words(String example) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(example);
        while (word.find()) {
            String text = Stream.of(1, 2, 3)
                    .map(word::group)
                    .filter(one -> one != null)
                    .findFirst()
                    .orElseThrow();
            words.add(inPlace(text, example));
        }
        return words;
    }

    private static String inPlace(String word, String example) {
        if (FILES.contains(word)) {
            return folder.resolve(word).toString();
        }
        return switch (word) {
            case "KEY-ID" -> example.contains("activate") ? standby : active;
            case "CREDENTIAL-ID" -> credential();
            default -> word;
        };
    }

    private static String credential() {
        run(
                "credential",
                "make",
                "editor",
                "--application",
                KEYS_OF_ACCOUNTS,
                "--label",
                "Example",
                "--option",
                "http_methods=GET");
        List<String> lines = run("credential", "list", "editor").out().lines().toList();
        return lines.get(lines.size() - 1).split("\t")[1];
    }

    private static Said run(String... arguments) {
        return new Shell(folder.resolve("data")).run(arguments);
    }

    private static Stream<CommandLine> within(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(CommandExamplesTest::within));
    }

    private static CommandLine commandLine() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return LatchkeyCommand.commandLine(
                new LatchkeyServers(), Map.of(), InputStream.nullInputStream(), nowhere, nowhere);
    }
}
