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
            List<Row> rows = races(site, command, database);
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

    /** Records what a server does for reading, with tokens that repeat and new ones, and for writing. */
    void record(DatabaseChoice choice, Path recording) {
        try (DatabaseChoice.Running database = choice.start()) {
            Site site = site(database);
            JavaCommand command = new Launcher(place.launcher(), place.file("launcher.err")).command(site.arguments());
            Scenarios scenarios = new Scenarios(site, tokens(site), connections);
            List<String> words = new ArrayList<>(cpus.serverPrefix(cpus.pinnable()));
            words.addAll(command.with("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording)
                    .server(site.arguments()));
            cpus.moveLoad(cpus.pinnable());
            try (ServerProcess server = ServerProcess.start(words, place.file("profile.err"))) {
                for (Scenario scenario : scenarios.profiled()) {
                    progress.accept("profiling: " + scenario.title());
                    scenario.load(server.port(), pace.warmUp().dividedBy(3)).run();
                }
            } finally {
                cpus.moveLoad(false);
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

    private TokenStock tokens(Site site) {
        progress.accept("signing " + (pace.rs256Tokens() + pace.hs256Tokens()) + " tokens");
        return TokenStock.sign(site, pace.rs256Tokens(), pace.hs256Tokens(), clock.instant());
    }

    private List<Row> races(Site site, JavaCommand command, DatabaseChoice.Running database) {
        TokenStock stock = tokens(site);
        List<Row> rows = new ArrayList<>();
        if (cpus.pinnable()) {
            rows.addAll(race("pinned", true, new Scenarios(site, stock, connections), site, command, database));
        } else {
            progress.accept("pinning needs two processors and taskset: left out");
        }
        rows.addAll(race("unpinned", false, new Scenarios(site, stock, connections), site, command, database));
        return rows;
    }

    private List<Row> race(
            String placement,
            boolean pinned,
            Scenarios scenarios,
            Site site,
            JavaCommand command,
            DatabaseChoice.Running database) {
        cpus.moveLoad(pinned);
        try (Contestant latchkey = latchkey(placement, pinned, site, command);
                Contestant bare = bare(placement, pinned, site, latchkey, command, database)) {
            List<Row> rows = new Race(placement, latchkey, bare, scenarios, pace, progress).run();
            residentAtEnd = Math.max(residentAtEnd, latchkey.residentBytes().orElse(0));
            return rows;
        } finally {
            cpus.moveLoad(false);
        }
    }

    private Contestant latchkey(String placement, boolean pinned, Site site, JavaCommand command) {
        CollectorLog collector = place.collector(placement + "-latchkey");
        return started(command.with(collector.option()).server(site.arguments()), pinned, collector, command);
    }

    private Contestant bare(
            String placement,
            boolean pinned,
            Site site,
            Contestant latchkey,
            JavaCommand command,
            DatabaseChoice.Running database) {
        Recorder recorder = new Recorder(latchkey.process().port(), site, clock.instant());
        Path setup = place.file(placement + "-bare.json");
        new BareSetup(
                        recorder.read(),
                        recorder.created(),
                        base64(site.rs256().signer().verifying().getEncoded()),
                        base64(site.hs256().signer().verifying().getEncoded()),
                        place.file("bare").toString(),
                        database.bareUrl(),
                        DatabaseChoice.USER)
                .write(setup);
        CollectorLog collector = place.collector(placement + "-bare");
        return started(
                command.with(collector.option()).program(BareServer.class, List.of(setup.toString())),
                pinned,
                collector,
                command);
    }

    private Contestant started(List<String> command, boolean pinned, CollectorLog collector, JavaCommand java) {
        List<String> words = new ArrayList<>(cpus.serverPrefix(pinned));
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
