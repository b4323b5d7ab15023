package dev.latchkey.server.wiring;

import dev.latchkey.admin.report.Finding;
import dev.latchkey.admin.report.Finding.Weight;
import dev.latchkey.admin.report.StatusSource;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.process.Version;
import dev.latchkey.store.Database;
import dev.latchkey.store.DatabaseReport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** What settings, machine and database say to the status report. */
final class ServerStatus implements StatusSource {

    private static final Duration MOST_DRIFT = Duration.ofSeconds(2);
    private static final long LEAST_SPACE = 1024L * 1024 * 1024;
    private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};

    private final ServerSettings settings;
    private final DatabaseReport database;
    private final Clock clock;

    @Inject
    ServerStatus(ServerSettings settings, Database database, Clock clock) {
        this.settings = settings;
        this.database = new DatabaseReport(database);
        this.clock = clock;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>(SettingFindings.of(settings));
        found.add(drift());
        found.add(space());
        return found;
    }

    private Finding drift() {
        Duration drift = Duration.between(clock.instant(), database.time()).abs();
        return Finding.unless(
                drift.compareTo(MOST_DRIFT) <= 0,
                "Server and database agree on the time.",
                new Finding(
                        "Clock",
                        Weight.MEDIUM,
                        "Server and database differ by " + drift.toSeconds() + " seconds, so one of them is wrong about"
                                + " when tokens end.",
                        "Let both machines take their time from the same time servers.",
                        ""));
    }

    private Finding space() {
        long free = free();
        return Finding.unless(
                free >= LEAST_SPACE,
                "The disk of the data folder has room.",
                new Finding(
                        "Disk",
                        Weight.HIGH,
                        "The disk of the data folder has only " + size(free) + " left; without room nothing is saved.",
                        "Make room, or move the data folder to a larger disk.",
                        ""));
    }

    @Override
    public List<Facts> facts() {
        return List.of(
                new Facts(
                        "Versions",
                        List.of(
                                new Fact("Latchkey", Version.text()),
                                new Fact("Java", property("java.vm.name") + " " + property("java.vm.version")),
                                new Fact(
                                        "Operating system",
                                        property("os.name") + " " + property("os.version") + ", "
                                                + property("os.arch")))),
                new Facts(
                        "Database and disk",
                        List.of(
                                new Fact("Engine", database.engine()),
                                new Fact("Place", database.place()),
                                new Fact("Size", databaseSize()),
                                new Fact("Data folder", settings.dataFolder().toString()),
                                new Fact("Free on its disk", size(free())),
                                new Fact("Memory in use", memory()))));
    }

    private String databaseSize() {
        OptionalLong bytes = database.size();
        return bytes.isPresent() ? size(bytes.getAsLong()) : "unknown";
    }

    private static String memory() {
        Runtime runtime = Runtime.getRuntime();
        return size(runtime.totalMemory() - runtime.freeMemory()) + " of at most " + size(runtime.maxMemory());
    }

    private long free() {
        try {
            FileStore disk = Files.getFileStore(settings.dataFolder());
            return disk.getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    private static String size(long bytes) {
        double shown = bytes;
        int unit = 0;
        while (shown >= 1024 && unit < UNITS.length - 1) {
            shown /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", shown, UNITS[unit]);
    }
}
