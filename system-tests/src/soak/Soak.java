import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Mixed traffic on a server of its own for a given time. Run by {@code system-tests/soak}; needs nothing but a JDK and the
 * built jar, so it tests the same file that is installed.
 */
final class Soak {

    private static final String PASSWORD = "a sentence nobody uses elsewhere";
    private static final Duration BETWEEN_COMMANDS = Duration.ofSeconds(5);

    private final Path jar;
    private final Path data = Files.createTempDirectory("latchkey-soak");
    private final int callers;
    private final Duration time;
    private final Book book = new Book();
    private final AtomicBoolean over = new AtomicBoolean();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Process server;
    private String base = "";
    private String application = "";

    private Soak(Map<String, String> options) throws IOException {
        jar = Path.of(options.getOrDefault("--jar", "latchkey.jar"));
        callers = Integer.parseInt(options.getOrDefault("--callers", "8"));
        time = Duration.ofSeconds(Math.round(60 * Double.parseDouble(options.getOrDefault("--minutes", "5"))));
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        if (arguments.length % 2 != 0 || !Set.of("--jar", "--callers", "--minutes").containsAll(options.keySet())) {
            System.err.println("Usage: soak [--minutes N] [--callers N] [--jar FILE]");
            System.exit(2);
        }
        System.exit(new Soak(options).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        try {
            setUp();
            serve();
            tellState("at the start");
            traffic();
            book.tell();
            stop();
        } finally {
            if (server != null) {
                server.destroyForcibly().waitFor();
            }
            delete();
        }
        return book.unexpected.isEmpty();
    }

    private void setUp() throws Exception {
        Files.writeString(data.resolve("password.txt"), PASSWORD);
        command("role", "add", "author", "--label", "Author");
        command(
                "role",
                "grant",
                "author",
                "access content",
                "create page content",
                "edit own page content",
                "delete own page content");
        for (String[] user : new String[][] {{"writer", "author"}, {"admin", "administrator"}, {"victim", "author"}}) {
            command("user", "add", user[0], "--role", user[1], "--password-file", data.resolve("password.txt") + "");
        }
        command("resource", "enable", "entity:node", "--method", "GET", "--method", "POST", "--method", "PATCH",
                "--method", "DELETE", "--format", "json", "--provider", "rest_api_authentication");
        application = command(
                        "application", "add", "Soak", "--method", "jwt", "--set", "signing_algorithm=RS256", "--refresh", "600")
                .strip();
        command("keys", "generate", application);
    }

    private void serve() throws IOException {
        List<String> line = new ArrayList<>(java("-Xmx512m"));
        line.addAll(List.of("serve", "--port", "0", "--data", data.toString(), "--flood-address-failures", "100000"));
        server = new ProcessBuilder(line).redirectErrorStream(true).start();
        var out = server.inputReader(StandardCharsets.UTF_8);
        Pattern ready = Pattern.compile("listening on .*:(\\d+)\\)");
        List<String> said = new ArrayList<>();
        for (String text = out.readLine(); text != null; text = out.readLine()) {
            Matcher found = ready.matcher(text);
            if (found.find()) {
                base = "http://localhost:" + found.group(1);
                return;
            }
            said.add(text);
        }
        throw new IOException("the server did not start: " + said);
    }

    private void traffic() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            threads.add(new Thread(() -> until(new Caller()::turn), "caller " + i));
        }
        threads.add(new Thread(() -> until(this::commands), "commands"));
        threads.forEach(Thread::start);
        TimeUnit.MILLISECONDS.sleep(time.toMillis() / 2);
        tellState("in the middle");
        TimeUnit.MILLISECONDS.sleep(time.toMillis() - time.toMillis() / 2);
        over.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        tellState("at the end");
    }

    private interface Turn {
        void take() throws Exception;
    }

    private void until(Turn turn) {
        while (!over.get()) {
            try {
                turn.take();
            } catch (Exception | AssertionError e) {
                book.unexpected.merge(Thread.currentThread().getName().split(" ")[0] + ": " + e, 1, Integer::sum);
            }
        }
    }

    /** What an operator does meanwhile. */
    private void commands() throws Exception {
        Path backup = data.resolve("soak-backup.zip");
        timed("command export", () -> command("export", "--to", data.resolve("soak.yaml") + ""));
        timed("command backup", () -> command("backup", backup.toString()));
        timed("command plugin reload", () -> command("plugin", "reload"));
        Files.deleteIfExists(backup);
        Files.deleteIfExists(data.resolve("soak.yaml"));
        TimeUnit.MILLISECONDS.sleep(BETWEEN_COMMANDS.toMillis());
    }

    private void timed(String kind, Turn work) throws Exception {
        long start = System.nanoTime();
        work.take();
        book.note(kind, 0, System.nanoTime() - start);
    }

    /** One client, with tokens and pages of its own. */
    private final class Caller {

        private String token = "";
        private String refresh = "";
        private String session = "";

        void turn() throws Exception {
            if (token.isEmpty() || random(40) == 0) {
                signIn();
            }
            switch (random(12)) {
                case 0 -> refresh();
                case 1 -> send("wrong password", Set.of(401, 403, 429), basic("victim", "wrong"), "POST", "/rest_api/id_token", "");
                case 2 -> send("junk token", Set.of(400, 401, 403), "Bearer junk." + random(1000) + ".x", "GET", "/node/1?_format=json", "");
                case 3 -> admin();
                case 4 -> revoke();
                case 5 -> send("key set", Set.of(200), "", "GET", "/rest_api/jwks/" + application, "");
                default -> page();
            }
        }

        private void signIn() throws Exception {
            String answer = send("issue", Set.of(200), basic("writer", PASSWORD), "POST", "/rest_api/id_token", "").body();
            token = member(answer, "jwt_token");
            refresh = member(answer, "refresh_token");
        }

        private void refresh() throws Exception {
            String body = "{\"refresh_token\":\"" + refresh + "\"}";
            String answer = send("refresh", Set.of(200), "", "POST", "/rest_api/refresh_token", body).body();
            token = member(answer, "jwt_token");
            refresh = member(answer, "refresh_token");
        }

        private void revoke() throws Exception {
            send("revoke", Set.of(200), "Bearer " + token, "POST", "/rest_api/revoke", "{\"token\":\"" + token + "\"}");
            send("revoked token", Set.of(401), "Bearer " + token, "GET", "/node/999999?_format=json", "");
            signIn();
        }

        /** A page from its creation to its end. */
        private void page() throws Exception {
            String bearer = "Bearer " + token;
            String text = "{\"type\":\"page\",\"title\":[\"Soaked " + random(1_000_000) + "\"]}";
            String made = send("POST node", Set.of(201), bearer, "POST", "/node?_format=json", text).body();
            String path = "/node/" + first("\"nid\":\\[\\{\"value\":(\\d+)", made) + "?_format=json";
            send("GET node", Set.of(200), bearer, "GET", path, "");
            send("PATCH node", Set.of(200), bearer, "PATCH", path, text.replace("Soaked", "Changed"));
            if (random(2) == 0) {
                send("DELETE node", Set.of(204), bearer, "DELETE", path, "");
                send("GET gone node", Set.of(404), bearer, "GET", path, "");
            }
        }

        private void admin() throws Exception {
            if (session.isEmpty()) {
                String body = "{\"name\":\"admin\",\"pass\":\"" + PASSWORD + "\"}";
                session = send("log in", Set.of(200), "", "POST", "/user/login?_format=json", body)
                        .headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
            }
            for (String path : List.of("/admin/people", "/admin/content", "/admin/reports/status")) {
                send("page " + path, Set.of(200), session, "GET", path, "");
            }
        }
    }

    private HttpResponse<String> send(
            String kind, Set<Integer> expected, String credential, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("AUTH-METHOD", application)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!credential.isEmpty()) {
            request.header(credential.contains("=") && !credential.startsWith("B") ? "Cookie" : "Authorization", credential);
        }
        long start = System.nanoTime();
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        int status = answer.statusCode();
        book.note(kind, status, System.nanoTime() - start);
        if (!expected.contains(status)) {
            throw new IOException(kind + " answered " + status + " " + first("\"error\":\"(\\w+)", answer.body()));
        }
        return answer;
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }

    private static String member(String json, String name) {
        return first("\"" + name + "\":\"([^\"]*)", json);
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /** Memory, threads and open files of the server, as the system counts them. */
    private void tellState(String when) throws IOException {
        Path process = Path.of("/proc", Long.toString(server.pid()));
        if (!Files.exists(process)) {
            System.out.println("The server " + when + ": no such numbers on this system");
            return;
        }
        String status = Files.readString(process.resolve("status"));
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            System.out.printf(
                    "The server %s: %s KiB of memory, %s threads, %d open files%n",
                    when, first("VmRSS:\\s+(\\d+)", status), first("Threads:\\s+(\\d+)", status), files.count());
        }
    }

    /** Output of a command that must succeed. */
    private String command(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(java("-Xmx128m"));
        line.addAll(1, List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")); // it is short-lived
        line.addAll(List.of(arguments));
        line.addAll(List.of("--data", data.toString()));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("command " + List.of(arguments) + " ended with " + process.exitValue() + ": " + out);
        }
        return out;
    }

    private List<String> java(String memory) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), memory, "-jar", jar.toString());
    }

    /** An orderly end is part of the test, and so is a log without errors. */
    private void stop() throws Exception {
        server.toHandle().destroy();
        if (!server.waitFor(60, TimeUnit.SECONDS) || server.exitValue() != 0) {
            book.unexpected.merge("the server did not stop in order", 1, Integer::sum);
        }
        try (Stream<String> lines = Files.lines(data.resolve("logs/latchkey.log"))) {
            lines.filter(text -> text.contains(" ERROR "))
                    .forEach(text -> book.unexpected.merge("log: " + text, 1, Integer::sum));
        }
        book.tellUnexpected();
    }

    private void delete() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** What was seen. */
    private static final class Book {

        private final Map<String, List<Long>> nanos = new ConcurrentSkipListMap<>();
        private final Map<String, Integer> unexpected = new ConcurrentHashMap<>();

        void note(String kind, int status, long took) {
            String key = status == 0 ? kind : kind + " " + status;
            nanos.computeIfAbsent(key, first -> Collections.synchronizedList(new ArrayList<>())).add(took);
        }

        void tell() {
            System.out.printf("%-28s %8s %9s %9s %9s%n", "what and status", "count", "median ms", "99 % ms", "most ms");
            nanos.forEach((kind, all) -> {
                List<Long> sorted = all.stream().sorted().toList();
                System.out.printf("%-28s %8d %9.1f %9.1f %9.1f%n", kind, sorted.size(),
                        at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
            });
        }

        void tellUnexpected() {
            unexpected.forEach((what, times) -> System.out.println("UNEXPECTED, " + times + " times: " + what));
            System.out.println(unexpected.isEmpty() ? "Nothing unexpected was seen." : "See above.");
        }

        private static double at(List<Long> sorted, double part) {
            return sorted.get((int) Math.ceil(part * sorted.size()) - 1) / 1e6;
        }
    }
}
