package dev.latchkey.benchmarks;

import dev.latchkey.benchmarks.bare.BareServer;
import dev.latchkey.benchmarks.bare.BareSetup;
import dev.latchkey.benchmarks.plan.Contestant;
import dev.latchkey.benchmarks.plan.Pace;
import dev.latchkey.benchmarks.plan.Race;
import dev.latchkey.benchmarks.plan.Row;
import dev.latchkey.benchmarks.plan.Scenario;
import dev.latchkey.benchmarks.plan.Scenarios;
import dev.latchkey.benchmarks.plan.TokenStock;
import dev.latchkey.benchmarks.process.CollectorLog;
import dev.latchkey.benchmarks.process.Cpus;
import dev.latchkey.benchmarks.process.JavaCommand;
import dev.latchkey.benchmarks.process.ServerProcess;
import dev.latchkey.benchmarks.report.Figures;
import dev.latchkey.benchmarks.report.Machine;
import dev.latchkey.benchmarks.report.Report;
import dev.latchkey.benchmarks.site.NodeTables;
import dev.latchkey.benchmarks.site.Scale;
import dev.latchkey.benchmarks.site.Site;
import dev.latchkey.benchmarks.site.SiteMaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** The whole measurement: data, start-ups, memory, then the races. */
final class Benchmark {

    private final Workplace place;
    private final Scale scale;
    private final Pace pace;
    private final int connections;
    private final Clock clock;
    private final Consumer<String> progress;
    private final Cpus cpus = Cpus.ofThisProcess();
    private double residentAtEnd;

    Benchmark(Workplace place, Scale scale, Pace pace, int connections, Clock clock, Consumer<String> progress) {
        this.place = place;
        this.scale = scale;
        this.pace = pace;
        this.connections = connections;
        this.clock = clock;
        this.progress = progress;
    }

    Report report(DatabaseChoice choice) {
        try (DatabaseChoice.Running database = choice.start()) {
            Site site = site(database);
            Launcher launcher = new Launcher(place.launcher(), place.file("launcher.err"));
            JavaCommand command = launcher.command(site.arguments());
            Lightness light = new Lightness(site, command, launcher, place, cpus, clock.instant());
            progress.accept("starting " + pace.startUps() + " times in each way");
            List<Figures.StartUp> startUps = light.startUps(pace.startUps());
            double afterThousand = light.residentAfter(1_000);
            List<Row> rows = races(site, command, database, Set.of());
            progress.accept("running with a heap of 64 MB");
            Figures figures = new Figures(
                    startUps, afterThousand, residentAtEnd, size(Path.of(command.jar())), light.smallHeap());
            return Report.of(
                    Machine.here(command.options()),
                    choice.name().toLowerCase(Locale.ROOT),
                    scale,
                    pace == Pace.QUICK,
                    rows,
                    figures);
        }
    }

    /** Some kinds of requests alone, for somebody who works on them. */
    List<Row> some(DatabaseChoice choice, Set<String> only) {
        try (DatabaseChoice.Running database = choice.start()) {
            Site site = site(database);
            JavaCommand command = new Launcher(place.launcher(), place.file("launcher.err")).command(site.arguments());
            return races(site, command, database, only);
        }
    }

    /** Records what a server does for reading, with tokens that repeat and new ones, and for writing. */
    void record(DatabaseChoice choice, Set<String> only, Path recording) {
        try (DatabaseChoice.Running database = choice.start()) {
            Site site = site(database);
            JavaCommand command = new Launcher(place.launcher(), place.file("launcher.err")).command(site.arguments());
            Scenarios scenarios = new Scenarios(site, tokens(site, 0), connections, only);
            List<String> words = new ArrayList<>(cpus.serverPrefix());
            words.addAll(command.with("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording)
                    .server(site.arguments()));
            try (ServerProcess server = ServerProcess.start(words, place.file("profile.err"))) {
                for (Scenario scenario : scenarios.profiled()) {
                    progress.accept("profiling: " + scenario.title());
                    scenario.load(server.port(), pace.warmUp().dividedBy(3)).run();
                }
            }
        }
    }

    private Site site(DatabaseChoice.Running database) {
        progress.accept(String.format(
                Locale.ROOT,
                "making data: %,d accounts, %,d applications, %,d roles, %,d nodes",
                scale.accounts(),
                scale.applications(),
                scale.roles(),
                scale.nodes()));
        return new SiteMaker(place.data(), scale, database.flags(), clock).make();
    }

    /** @param seconds in the past, so that no two stocks have a token in common */
    private TokenStock tokens(Site site, int seconds) {
        progress.accept("signing " + (pace.rs256Tokens() + pace.hs256Tokens()) + " tokens");
        return TokenStock.sign(
                site, pace.rs256Tokens(), pace.hs256Tokens(), clock.instant().minusSeconds(seconds));
    }

    /** The same two servers for both placements: pinned to one processor, a server would not warm up within minutes. */
    private List<Row> races(Site site, JavaCommand command, DatabaseChoice.Running database, Set<String> only) {
        Scenarios unpinned = new Scenarios(site, tokens(site, 0), connections, only);
        Scenarios pinned = new Scenarios(site, tokens(site, 1), connections, only);
        try (Contestant latchkey = latchkey(site, command);
                Contestant bare = bare(site, latchkey, command, database)) {
            List<Row> rows = new ArrayList<>(new Race("unpinned", latchkey, bare, unpinned, pace, progress).run());
            if (cpus.pinnable()) {
                cpus.pinServer(latchkey.handle());
                cpus.pinServer(bare.handle());
                cpus.moveLoad(true);
                rows.addAll(new Race("pinned", latchkey, bare, pinned, pace, progress).run());
            } else {
                progress.accept("pinning needs two processors and taskset: left out");
            }
            residentAtEnd = latchkey.residentBytes().orElse(0);
            return rows;
        } finally {
            cpus.moveLoad(false);
        }
    }

    private Contestant latchkey(Site site, JavaCommand command) {
        CollectorLog collector = place.collector("latchkey");
        return started(command.with(collector.option()).server(site.arguments()), collector, command);
    }

    private Contestant bare(Site site, Contestant latchkey, JavaCommand command, DatabaseChoice.Running database) {
        Recorder recorder = new Recorder(latchkey.process().port(), site, clock.instant());
        Path file = place.file("bare.json");
        BareSetup setup = new BareSetup(
                recorder.read(),
                recorder.created(),
                base64(site.rs256().signer().verifying().getEncoded()),
                base64(site.hs256().signer().verifying().getEncoded()),
                place.file("bare").toString(),
                database.bareUrl(),
                DatabaseChoice.USER);
        NodeTables.fill(setup.database(), scale.nodes());
        setup.write(file);
        CollectorLog collector = place.collector("bare");
        return started(
                command.with(collector.option()).program(BareServer.class, List.of(file.toString())),
                collector,
                command);
    }

    private Contestant started(List<String> command, CollectorLog collector, JavaCommand java) {
        List<String> words = new ArrayList<>(cpus.serverPrefix());
        words.addAll(command);
        return Contestant.start(words, collector, java.tool("jcmd"), place.file("server.err"));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
