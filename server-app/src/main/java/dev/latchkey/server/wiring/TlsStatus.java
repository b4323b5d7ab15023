package dev.latchkey.server.wiring;

import dev.latchkey.admin.report.Finding;
import dev.latchkey.admin.report.Finding.Weight;
import dev.latchkey.admin.report.StatusSource;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.tls.TlsFiles;
import dev.latchkey.server.tls.TlsReading;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Whether the files of certificate and key can be used, and for how long. Without them nothing is said. */
final class TlsStatus implements StatusSource {

    private static final String TITLE = "Certificate";
    private static final Duration SOON = Duration.ofDays(14);

    private final ServerSettings settings;
    private final Clock clock;

    @Inject
    TlsStatus(ServerSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Finding> findings() {
        return readings().stream().map(this::finding).toList();
    }

    private Finding finding(TlsReading reading) {
        return reading.problem().isEmpty() ? aged(reading) : refused(reading.problem());
    }

    private static Finding refused(String problem) {
        return new Finding(
                TITLE,
                Weight.HIGH,
                problem + " A server that runs keeps the certificate that it has; none can start with this one.",
                "Put a certificate and its key into the files of tls.certificate and tls.key.",
                "");
    }

    private Finding aged(TlsReading reading) {
        Duration left = Duration.between(clock.instant(), reading.notAfter());
        return Finding.unless(
                left.compareTo(SOON) >= 0,
                "The certificate and its key fit, and hold for more than " + SOON.toDays() + " days.",
                new Finding(
                        TITLE,
                        Weight.HIGH,
                        "The certificate expires in " + left.toDays() + " days, at " + reading.notAfter()
                                + "; then clients refuse it.",
                        "Renew it and put the new one in its place; the server takes it without a restart.",
                        ""));
    }

    @Override
    public List<Facts> facts() {
        return readings().stream()
                .filter(reading -> reading.problem().isEmpty())
                .map(reading -> new Facts(
                        TITLE,
                        List.of(new Fact("Holds until", reading.notAfter().toString()))))
                .toList();
    }

    private List<TlsReading> readings() {
        return settings.tls().source().files().stream().map(this::reading).toList();
    }

    private TlsReading reading(TlsFiles files) {
        return TlsReading.of(files, clock.instant());
    }
}
