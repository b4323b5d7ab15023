package dev.latchkey.server.wiring;

import dev.latchkey.admin.report.Finding;
import dev.latchkey.admin.report.Finding.Weight;
import dev.latchkey.auth.flood.FloodLimits;
import dev.latchkey.server.config.JwksSettings;
import dev.latchkey.server.config.LogLevel;
import dev.latchkey.server.config.ServerSettings;
import java.time.Duration;
import java.util.List;

/** Settings that are handy for trying things out and wrong for a server that others use. */
final class SettingFindings {

    /** Beyond these, guessing passwords is not slowed down in any way that counts. */
    private static final int MOST_FAILURES = 100;

    private static final int MOST_FAILURES_OF_ADDRESS = 1_000;
    private static final Duration LEAST_WINDOW = Duration.ofMinutes(10);

    private SettingFindings() {}

    static List<Finding> of(ServerSettings settings) {
        return List.of(
                flood(settings.flood()), log(settings), outbound(settings.jwks().fetching()), cors(settings));
    }

    private static Finding flood(FloodLimits limits) {
        boolean works = limits.perAccount() <= MOST_FAILURES
                && limits.perAddress() <= MOST_FAILURES_OF_ADDRESS
                && limits.accountWindow().compareTo(LEAST_WINDOW) >= 0
                && limits.addressWindow().compareTo(LEAST_WINDOW) >= 0;
        return Finding.unless(
                works,
                "Wrong passwords are counted, and too many of them are refused.",
                new Finding(
                        "Flood control",
                        Weight.HIGH,
                        "Its limits are so wide that it is as good as off: passwords can be guessed.",
                        "Lower the settings flood.account-failures and flood.address-failures, or lengthen their"
                                + " windows.",
                        ""));
    }

    private static Finding log(ServerSettings settings) {
        return Finding.unless(
                settings.log().level() != LogLevel.DEBUG,
                "The log keeps what an operator needs.",
                new Finding(
                        "Debug log",
                        Weight.LOW,
                        "The log level is debug, which fills the disk and tells much about your callers.",
                        "Set log.level to info.",
                        ""));
    }

    private static Finding outbound(JwksSettings.Fetching fetching) {
        return Finding.unless(
                !fetching.loopbackAllowed(),
                "Key sets are never fetched from this machine itself.",
                new Finding(
                        "Fetching from this machine",
                        Weight.MEDIUM,
                        "Key sets may be fetched from loopback addresses, where services listen that trust this"
                                + " machine.",
                        "Switch off the setting that allows loopback addresses for key sets.",
                        ""));
    }

    private static Finding cors(ServerSettings settings) {
        return Finding.unless(
                !settings.corsOrigins().contains("*"),
                "Scripts of other sites call the API only where an origin is named.",
                new Finding(
                        "Scripts of other sites",
                        Weight.LOW,
                        "Scripts of every site may call the API of applications that name no origins.",
                        "Name the origins in cors.origins, or at each application.",
                        ""));
    }
}
