package dev.latchkey.benchmarks.site;

import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.rest.domain.SaveResult;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.config.SettingsLoader;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.instance.RunningServer;
import dev.latchkey.server.logging.Logs;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.server.wiring.LatchkeyServers;
import dev.latchkey.store.Database;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Fills an empty database by the services of the server; what there is very much of is multiplied in the database. */
public final class SiteMaker {

    static final String WRITER = "writer";

    private static final List<String> ALGORITHMS = List.of("HS256", "RS256", "PS256", "ES256", "EdDSA");
    private static final Set<String> WRITERS_MAY =
            Set.of("access content", "create page content", "edit any page content", "edit own page content");

    private final Scale scale;
    private final Clock clock;
    private final Map<String, String> flags;
    private final Map<String, Signer> signers = new HashMap<>();

    /** @param database flags of a database other than the embedded one */
    public SiteMaker(Path data, Scale scale, Map<String, String> database, Clock clock) {
        this.scale = scale;
        this.clock = clock;
        this.flags = new HashMap<>(database);
        flags.putAll(Map.of("--data", data.toString(), "--port", "0", "--public-address", Site.ISSUER));
    }

    public ServerSettings settings() {
        return new SettingsLoader(Map.of()).load(flags);
    }

    public Site make() {
        ServerSettings settings = settings();
        new DataFolder(settings.dataFolder()).prepare();
        Logs.open(settings.log());
        Site site;
        try (RunningServer server = new LatchkeyServers().start(settings)) {
            site = configured(server.administration());
            if (scale.nodes() > 0) {
                firstNode(server.port(), site);
            }
        }
        try (Database database = Database.open(settings.database())) {
            BulkData bulk = new BulkData(database);
            bulk.accounts(scale.accounts());
            bulk.nodes(scale.nodes());
        }
        return site;
    }

    private Site configured(Administration administration) {
        nodesOverRest(administration);
        roles(administration);
        administration.accounts().create(new NewAccount("admin", "admin@example.com", "", Set.of(Role.ADMINISTRATOR)));
        administration
                .accounts()
                .create(new NewAccount(
                        Site.account(1), Site.account(1) + "@example.com", Site.PASSWORD, Set.of(WRITER)));
        ApplicationAccess rs256 = jwt(administration, "RS256");
        ApplicationAccess hs256 = jwt(administration, "HS256");
        for (int i = 2; i < scale.applications(); i++) {
            furtherApplication(administration, i);
        }
        return new Site(scale, arguments(), rs256, hs256);
    }

    private static void nodesOverRest(Administration administration) {
        SaveResult result = administration
                .resources()
                .save(new RestResourceDraft.Uniform(
                        "entity:node",
                        Set.of("GET", "POST", "PATCH", "DELETE"),
                        Set.of("json"),
                        Set.of("rest_api_authentication")));
        if (result instanceof SaveResult.Refused refused) {
            throw new IllegalStateException("nodes cannot be opened: " + refused.problems());
        }
    }

    private void roles(Administration administration) {
        administration.roles().save(new Role(WRITER, "Writer", 10, false, WRITERS_MAY));
        for (int i = 1; i < scale.roles(); i++) {
            Set<String> permissions = new TreeSet<>(List.of("access content", "create article content"));
            if (i % 2 == 0) {
                permissions.add("edit own article content");
            }
            administration.roles().save(new Role("role_" + i, "Role " + i, 10 + i, false, permissions));
        }
    }

    private ApplicationAccess jwt(Administration administration, String algorithm) {
        Application made = application(administration, "jwt", Map.of("signing_algorithm", algorithm));
        Signer signer = signers.computeIfAbsent(algorithm, Signer::generate);
        ApplicationKey key = administration.keys().paste(made.id(), signer.privateText(), signer.publicText());
        return new ApplicationAccess(made.id(), key.id(), signer);
    }

    private void furtherApplication(Administration administration, int number) {
        switch (number % 7) {
            case 5 -> application(administration, "basic", Map.of());
            case 6 -> application(administration, "api-key", Map.of());
            default -> jwt(administration, ALGORITHMS.get(number % ALGORITHMS.size()));
        }
    }

    private static Application application(Administration administration, String method, Map<String, String> settings) {
        return administration
                .applications()
                .create(new ApplicationDraft("An application", true, method, settings, ApplicationRules.NONE));
    }

    /** Over HTTP, as any client would make it. */
    private void firstNode(int port, Site site) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/node?_format=json"))
                .header("Content-Type", "application/json")
                .header("AUTH-METHOD", site.rs256().id())
                .header("Authorization", "Bearer " + site.rs256().token(Site.account(1), clock.instant()))
                .POST(HttpRequest.BodyPublishers.ofString(PageText.json("Node 1")))
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("no node could be made: " + answer.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException("no node could be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private List<String> arguments() {
        List<String> all = new ArrayList<>(List.of("serve"));
        flags.forEach((name, value) -> {
            all.add(name);
            all.add(value);
        });
        return all;
    }
}
