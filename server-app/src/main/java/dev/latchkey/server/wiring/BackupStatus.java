package dev.latchkey.server.wiring;

import dev.latchkey.admin.report.Finding;
import dev.latchkey.admin.report.Finding.Weight;
import dev.latchkey.admin.report.StatusSource;
import dev.latchkey.server.backup.LastBackup;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.store.Dialect;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How old the last backup is. Of dumps of PostgreSQL nothing is known here, and nothing said. */
final class BackupStatus implements StatusSource {

    private static final String TITLE = "Backup";
    private static final Duration STALE = Duration.ofDays(7);
    private static final String FIX = "Let a timer of the system run latchkey backup every day.";

    private final ServerSettings settings;
    private final LastBackup last;
    private final Clock clock;

    @Inject
    BackupStatus(ServerSettings settings, Clock clock) {
        this.settings = settings;
        this.last = new LastBackup(settings.dataFolder());
        this.clock = clock;
    }

    @Override
    public List<Finding> findings() {
        return embedded()
                ? List.of(last.time()
                        .map(this::aged)
                        .orElseGet(() ->
                                new Finding(TITLE, Weight.LOW, "There is no backup of this data folder yet.", FIX, "")))
                : List.of();
    }

    private Finding aged(Instant made) {
        Duration age = Duration.between(made, clock.instant());
        return Finding.unless(
                age.compareTo(STALE) <= 0,
                "The last backup is not older than " + STALE.toDays() + " days.",
                new Finding(TITLE, Weight.MEDIUM, "The last backup is " + age.toDays() + " days old.", FIX, ""));
    }

    @Override
    public List<Facts> facts() {
        String text = last.time().map(Instant::toString).orElse("none");
        return embedded() ? List.of(new Facts(TITLE, List.of(new Fact("Last backup", text)))) : List.of();
    }

    private boolean embedded() {
        return settings.database().dialect() == Dialect.H2;
    }
}
