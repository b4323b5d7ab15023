package dev.latchkey.benchmarks.plan;

import dev.latchkey.benchmarks.load.Load;
import dev.latchkey.benchmarks.load.LoadResult;
import dev.latchkey.benchmarks.load.LocalAddresses;
import dev.latchkey.benchmarks.process.Meter.Metered;
import dev.latchkey.benchmarks.process.Meter.Spent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Latchkey and the bare server side by side, under the same requests in turns, so that drift of the machine hits both. */
public final class Race {

    private static final int FLOOD_CONNECTIONS = 16;
    private static final Duration SETTLING = Duration.ofMillis(500);

    private final String placement;
    private final Contestant latchkey;
    private final Contestant bare;
    private final Scenarios scenarios;
    private final Pace pace;
    private final Consumer<String> progress;
    private final List<Row> rows = new ArrayList<>();

    public Race(
            String placement,
            Contestant latchkey,
            Contestant bare,
            Scenarios scenarios,
            Pace pace,
            Consumer<String> progress) {
        this.placement = placement;
        this.latchkey = latchkey;
        this.bare = bare;
        this.scenarios = scenarios;
        this.pace = pace;
        this.progress = progress;
    }

    public List<Row> run() {
        warmUp(bare, scenarios.bareGet());
        warmUp(latchkey, scenarios.get());
        for (List<Scenario> group : scenarios.groups()) {
            warmUpWriting(group);
            turns(group, scenario -> scenario.bare() ? bare : latchkey, this::closedLoop);
        }
        if (scenarios.wanted(Scenarios.PACED) && scenarios.wanted(Scenarios.GET)) {
            paced();
        }
        if (scenarios.wanted(Scenarios.FLOODED)) {
            flood();
        }
        return List.copyOf(rows);
    }

    /** All kinds of requests, then the usual one for the rest of the time. */
    private void warmUp(Contestant server, Scenario usual) {
        progress.accept(placement + ": warming up " + (server == bare ? "the bare server" : "Latchkey"));
        List<Scenario> kinds =
                scenarios.all().filter(kind -> kind.bare() == usual.bare()).toList();
        long end = System.nanoTime() + pace.warmUp().toNanos();
        Duration slice = pace.warmUp().dividedBy(2L * Math.max(1, kinds.size()));
        for (int pass = 0; pass < 2; pass++) {
            for (Scenario kind : kinds) {
                Load.closed(
                                server.port(),
                                kind.connections(),
                                slice,
                                kind.requests().get().first(kind.warmUpMost()))
                        .run();
            }
        }
        Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        usual.load(server.port(), left).run();
    }

    /**
     * Creating goes through far more code than reading, and had only a share of the time above: a minute for Latchkey,
     * and a minute for what the bare server does of it.
     */
    private void warmUpWriting(List<Scenario> group) {
        if (group.stream().noneMatch(scenario -> scenario.id().equals(Scenarios.POST))) {
            return;
        }
        progress.accept(placement + ": warming up for creating");
        for (Scenario kind : group) {
            Contestant server = kind.bare() ? bare : latchkey;
            long alike =
                    group.stream().filter(other -> other.bare() == kind.bare()).count();
            kind.load(server.port(), pace.warmUp().dividedBy(alike)).run();
        }
    }

    private LoadResult closedLoop(Scenario scenario, Contestant server) {
        return scenario.load(server.port(), pace.round()).run();
    }

    /** At half of what Latchkey can do, both servers are as busy with the same. */
    private void paced() {
        double rate = row(Scenarios.GET).perSecond() / 2;
        Scenario bareGet = scenarios.bareGet();
        Scenario get = scenarios.get();
        turns(
                List.of(
                        bareGet.as(
                                "bare-get-paced", "bare server, " + (long) rate + " a second", bareGet.connections()),
                        get.as(Scenarios.PACED, "GET, " + (long) rate + " a second", get.connections())),
                scenario -> scenario.bare() ? bare : latchkey,
                (scenario, server) -> Load.paced(
                                server.port(),
                                scenario.connections(),
                                rate,
                                pace.round(),
                                scenario.requests().get())
                        .run());
    }

    private void flood() {
        Scenario good = scenarios.get();
        Scenario quiet = good.as("get-quiet", "GET, half of the connections", FLOOD_CONNECTIONS);
        Scenario flooded = good.as(Scenarios.FLOODED, "GET, under a flood", FLOOD_CONNECTIONS);
        turns(List.of(quiet, flooded), scenario -> latchkey, (scenario, server) -> {
            if (scenario.id().equals(quiet.id())) {
                return closedLoop(scenario, server);
            }
            return underFlood(scenario, server);
        });
    }

    /** Wrong passwords from ever new addresses, and junk in the place of tokens, as fast as they are refused. */
    private LoadResult underFlood(Scenario scenario, Contestant server) {
        ExecutorService attackers = Executors.newFixedThreadPool(2);
        try {
            Duration longer = pace.round().plus(SETTLING.multipliedBy(2));
            CompletableFuture<LoadResult> passwords = CompletableFuture.supplyAsync(
                    () -> new Load(
                                    server.port(),
                                    FLOOD_CONNECTIONS / 2,
                                    0,
                                    longer,
                                    new LocalAddresses.Many(),
                                    scenarios.wrongPasswords())
                            .run(),
                    attackers);
            CompletableFuture<LoadResult> junk = CompletableFuture.supplyAsync(
                    () -> Load.closed(server.port(), FLOOD_CONNECTIONS / 2, longer, scenarios.junkReads())
                            .run(),
                    attackers);
            scenario.load(server.port(), SETTLING).run();
            LoadResult good = closedLoop(scenario, server);
            progress.accept("    refused meanwhile: " + passwords.join().statuses() + " passwords, "
                    + junk.join().statuses() + " tokens");
            return good;
        } finally {
            attackers.shutdownNow();
        }
    }

    private void turns(
            List<Scenario> group,
            Function<Scenario, Contestant> server,
            BiFunction<Scenario, Contestant, LoadResult> work) {
        Map<Scenario, LoadResult> loads = new LinkedHashMap<>();
        Map<Scenario, Spent> spent = new LinkedHashMap<>();
        for (int round = 0; round < pace.rounds(); round++) {
            for (Scenario scenario : group) {
                Contestant contestant = server.apply(scenario);
                Metered<LoadResult> metered = contestant.metering(() -> work.apply(scenario, contestant));
                loads.merge(scenario, metered.result(), LoadResult::and);
                spent.merge(scenario, metered.spent(), Spent::and);
            }
        }
        for (Scenario scenario : group) {
            Row row = Row.of(placement, scenario, loads.get(scenario), spent.get(scenario));
            rows.add(row);
            progress.accept(placement + ": " + RowText.of(row));
        }
    }

    private Row row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }
}
