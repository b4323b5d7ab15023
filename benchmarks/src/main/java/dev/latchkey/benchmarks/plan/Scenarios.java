package dev.latchkey.benchmarks.plan;

import dev.latchkey.benchmarks.bare.BareServer;
import dev.latchkey.benchmarks.load.Expected;
import dev.latchkey.benchmarks.load.RequestSource;
import dev.latchkey.benchmarks.site.Site;
import dev.latchkey.benchmarks.traffic.Credentials;
import dev.latchkey.benchmarks.traffic.Mixed;
import dev.latchkey.benchmarks.traffic.Reads;
import dev.latchkey.benchmarks.traffic.SignIns;
import dev.latchkey.benchmarks.traffic.Writes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All kinds of requests. Made anew for each pair of servers, so that no token was seen before that should not have been. */
public final class Scenarios {

    static final String GET = "get-hot";
    static final String PACED = "get-paced";
    static final String FLOODED = "get-flooded";
    static final String BARE_GET = "bare-get";
    static final String RS256 = "get-rs256-new";
    static final String BARE_RS256 = "bare-rs256";
    static final String POST = "post";
    static final String BARE_INSERT = "bare-insert";

    private static final long HOT_NODES = 1_000;
    private static final int SIGN_IN_CONNECTIONS = 4;
    private static final long FRESH_IN_WARM_UP = 15_000;
    private static final Expected READ = Expected.of(200);
    private static final Expected REFUSED = Expected.of(401);

    private final Site site;
    private final TokenStock mine;
    private final TokenStock bare;
    private final int connections;
    private final Set<String> only;

    /** @param only the ids of those that are wanted, with what they are compared with; none stands for all */
    public Scenarios(Site site, TokenStock stock, int connections, Set<String> only) {
        this.site = site;
        this.only = Set.copyOf(only);
        this.mine = stock.fromTheBeginning();
        this.bare = stock.fromTheBeginning();
        this.connections = connections;
    }

    /** What is to be compared stands in one group: its members are run in turns. */
    public List<List<Scenario>> groups() {
        return everyGroup().stream()
                .filter(group -> group.stream().anyMatch(scenario -> wanted(scenario.id())))
                .toList();
    }

    boolean wanted(String id) {
        return only.isEmpty() || only.contains(id);
    }

    private List<List<Scenario>> everyGroup() {
        return List.of(
                List.of(bareGet(), get(), getAll()),
                List.of(bareFresh(BARE_RS256, "RS256", BareServer.RS256, bare.freshRs256()), freshRs256()),
                List.of(bareFresh("bare-hs256", "HS256", BareServer.HS256, bare.freshHs256()), freshHs256()),
                List.of(barePost(), bareInsert(), bareRows(), post()),
                List.of(patch()),
                List.of(mixed()),
                List.of(login()),
                List.of(token()),
                List.of(junk()),
                List.of(expired()));
    }

    /** Those whose cost is worth looking into. */
    public List<Scenario> profiled() {
        return Stream.of(get(), getAll(), freshRs256(), post())
                .filter(scenario -> wanted(scenario.id()))
                .toList();
    }

    Stream<Scenario> all() {
        return groups().stream().flatMap(List::stream);
    }

    public Scenario get() {
        return Scenario.latchkey(GET, "GET, tokens repeat, 1,000 nodes", connections, () -> reads(hot()));
    }

    Scenario bareGet() {
        return Scenario.bare(
                BARE_GET,
                "bare server: the same bytes",
                connections,
                () -> new Reads("", hot(), bare.repeating().fromTheBeginning(), READ));
    }

    private Scenario getAll() {
        return Scenario.latchkey(
                "get-all",
                "GET, tokens repeat, all nodes",
                connections,
                () -> reads(site.scale().nodes()));
    }

    private Scenario freshRs256() {
        return Scenario.latchkey(
                        RS256,
                        "GET, RS256 tokens never seen before",
                        connections,
                        () -> new Reads("", hot(), mine.freshRs256(), READ))
                .withWarmUpOf(FRESH_IN_WARM_UP);
    }

    private Scenario freshHs256() {
        return Scenario.latchkey(
                        "get-hs256-new",
                        "GET, HS256 tokens never seen before",
                        connections,
                        () -> new Reads("", hot(), mine.freshHs256(), READ))
                .withWarmUpOf(FRESH_IN_WARM_UP);
    }

    private Scenario bareFresh(String id, String algorithm, String prefix, Credentials tokens) {
        return Scenario.bare(
                        id,
                        "bare server + one " + algorithm + " verification",
                        connections,
                        () -> new Reads(prefix, hot(), tokens, READ))
                .withWarmUpOf(FRESH_IN_WARM_UP);
    }

    private Scenario post() {
        return Scenario.latchkey(POST, "POST", connections, () -> Writes.creating("", repeating()));
    }

    private Scenario barePost() {
        return Scenario.bare("bare-post", "bare server: POST", connections, () -> Writes.creating("", repeating()));
    }

    private Scenario bareInsert() {
        return Scenario.bare(
                BARE_INSERT,
                "bare server: POST + one durable insert",
                connections,
                () -> Writes.creating(BareServer.INSERT, repeating()));
    }

    private Scenario bareRows() {
        return Scenario.bare(
                "bare-rows",
                "bare server: POST + the rows of a node, durably",
                connections,
                () -> Writes.creating(BareServer.ROWS, repeating()));
    }

    private Scenario patch() {
        return Scenario.latchkey("patch", "PATCH", connections, () -> Writes.changing(hot(), repeating()));
    }

    private Scenario mixed() {
        return Scenario.latchkey(
                "mixed",
                "90 % GET, 10 % POST",
                connections,
                () -> new Mixed(reads(hot()), Writes.creating("", repeating())));
    }

    private Scenario login() {
        return Scenario.latchkey(
                "login",
                "log-in by JSON",
                SIGN_IN_CONNECTIONS,
                () -> SignIns.logins(site.scale().accounts()));
    }

    private Scenario token() {
        return Scenario.latchkey(
                "token",
                "token for name and password",
                SIGN_IN_CONNECTIONS,
                () -> SignIns.tokens(site.rs256().id(), site.scale().accounts()));
    }

    private Scenario junk() {
        return Scenario.latchkey("junk", "refused: no token", connections, this::junkReads);
    }

    private Scenario expired() {
        return Scenario.latchkey(
                "expired",
                "refused: expired token",
                connections,
                () -> new Reads("", hot(), mine.expired().fromTheBeginning(), REFUSED));
    }

    RequestSource junkReads() {
        return new Reads("", hot(), mine.junk().fromTheBeginning(), REFUSED);
    }

    RequestSource wrongPasswords() {
        return SignIns.wrongPasswords(site.rs256().id(), site.scale().accounts());
    }

    private RequestSource reads(long nodes) {
        return new Reads("", nodes, repeating(), READ);
    }

    private Credentials repeating() {
        return mine.repeating().fromTheBeginning();
    }

    private long hot() {
        return Math.min(HOT_NODES, site.scale().nodes());
    }
}
