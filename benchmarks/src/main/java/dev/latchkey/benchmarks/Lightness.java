package dev.latchkey.benchmarks;

import dev.latchkey.benchmarks.load.Expected;
import dev.latchkey.benchmarks.load.Load;
import dev.latchkey.benchmarks.load.LoadResult;
import dev.latchkey.benchmarks.load.RequestSource;
import dev.latchkey.benchmarks.process.Cpus;
import dev.latchkey.benchmarks.process.JavaCommand;
import dev.latchkey.benchmarks.process.ServerProcess;
import dev.latchkey.benchmarks.report.Figures.SmallHeap;
import dev.latchkey.benchmarks.report.Figures.StartUp;
import dev.latchkey.benchmarks.site.Site;
import dev.latchkey.benchmarks.traffic.Credentials;
import dev.latchkey.benchmarks.traffic.Mixed;
import dev.latchkey.benchmarks.traffic.Reads;
import dev.latchkey.benchmarks.traffic.Writes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** How quickly the server is there and how little it needs, unpinned. */
final class Lightness {

    private static final int A_FEW_CONNECTIONS = 8;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration SMALL_HEAP = Duration.ofSeconds(10);

    private final Site site;
    private final JavaCommand command;
    private final Launcher launcher;
    private final Workplace place;
    private final Cpus cpus;
    private final Credentials credentials;

    Lightness(Site site, JavaCommand command, Launcher launcher, Workplace place, Cpus cpus, Instant now) {
        this.site = site;
        this.command = command;
        this.launcher = launcher;
        this.place = place;
        this.cpus = cpus;
        this.credentials = Credentials.repeating(site.rs256().id(), site.tokens(site.rs256(), 10, now));
    }

    /** @param times of each kind, of which the median counts */
    List<StartUp> startUps(int times) {
        JavaCommand plain = command.withoutArchive();
        List<StartUp> all = new ArrayList<>();
        all.add(new StartUp("without a class archive", median(times, () -> started(plain)), false));
        if (command.usesArchive()) {
            all.add(new StartUp("with the launcher's class archive", median(times, () -> started(command)), true));
        } else {
            Path archive = archived(plain);
            if (Files.exists(archive)) {
                JavaCommand fast = plain.with("-XX:SharedArchiveFile=" + archive);
                all.add(new StartUp(
                        "with a class archive (the launcher uses none; made here)",
                        median(times, () -> started(fast)),
                        true));
            }
        }
        all.add(new StartUp("by the launcher's script", median(times, () -> launcher.start(site.arguments())), false));
        return all;
    }

    double residentAfter(int requests) {
        try (ServerProcess server = started(command)) {
            LoadResult result = Load.closed(server.port(), A_FEW_CONNECTIONS, LONGEST, reads().first(requests))
                    .run();
            return result.unexpected() > 0
                    ? Double.NaN
                    : server.vitals().residentBytes().orElse(0);
        }
    }

    SmallHeap smallHeap() {
        try (ServerProcess server = started(command.with("-Xmx64m"))) {
            LoadResult result = Load.closed(
                            server.port(),
                            A_FEW_CONNECTIONS,
                            SMALL_HEAP,
                            new Mixed(reads(), Writes.creating("", credentials.fromTheBeginning())))
                    .run();
            return new SmallHeap(
                    result.perSecond(), server.vitals().residentBytes().orElse(0), result.unexpected());
        }
    }

    private Path archived(JavaCommand plain) {
        Path archive = place.file("classes.jsa");
        try (ServerProcess server = started(plain.with("-XX:ArchiveClassesAtExit=" + archive))) {
            Load.closed(server.port(), 1, LONGEST, reads().first(10)).run();
        }
        return archive;
    }

    private ServerProcess started(JavaCommand java) {
        List<String> words = new ArrayList<>(cpus.serverPrefix());
        words.addAll(java.server(site.arguments()));
        return ServerProcess.start(words, place.file("light.err"));
    }

    private double median(int times, Supplier<ServerProcess> start) {
        double[] sorted = IntStream.range(0, times)
                .mapToDouble(i -> toFirstAnswer(start))
                .sorted()
                .toArray();
        return sorted[times / 2];
    }

    private double toFirstAnswer(Supplier<ServerProcess> start) {
        try (ServerProcess server = start.get()) {
            LoadResult answer =
                    Load.closed(server.port(), 1, LONGEST, reads().first(1)).run();
            double seconds = (System.nanoTime() - server.startedAt()) / 1e9;
            return answer.unexpected() > 0 ? Double.NaN : seconds;
        }
    }

    private RequestSource reads() {
        return new Reads("", Math.min(1000, site.scale().nodes()), credentials.fromTheBeginning(), Expected.of(200));
    }
}
