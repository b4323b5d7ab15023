package dev.latchkey.admin.http;

import dev.latchkey.admin.page.AuditEntryPage.Named;
import dev.latchkey.admin.page.OnlinePanel;
import dev.latchkey.admin.page.OnlinePanel.Key;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.engine.OnlineChecks;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.OnlineCheck.Report;
import dev.latchkey.auth.token.Revocations;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What methods depend on outside the server, as it is known. */
final class OnlinePanels {

    /** Name of the facts that name a key. */
    private static final String KEY = "key";

    /** Names of the facts that say what is wrong. */
    private static final Set<String> TROUBLE = Set.of("problem", "reason");

    private final OnlineChecks checks;
    private final Revocations revocations;

    @Inject
    OnlinePanels(OnlineChecks checks, Revocations revocations) {
        this.checks = checks;
        this.revocations = revocations;
    }

    /** Empty if the application's method depends on nothing outside. */
    List<OnlinePanel> of(Application application) {
        return checks.lastKnown(application.id())
                .map(report -> List.of(panel(application, report)))
                .orElse(List.of());
    }

    /** What stands in the way, as the method says it; a general sentence if it does not. */
    static String trouble(Report report) {
        return report.facts().stream()
                .filter(fact -> TROUBLE.contains(fact.name()))
                .map(Fact::value)
                .findFirst()
                .orElse("Nothing was found by which requests could be judged.");
    }

    private OnlinePanel panel(Application application, Report report) {
        String path = ApplicationPages.pathOf(application);
        return new OnlinePanel(
                path,
                report.healthy(),
                report.facts().stream()
                        .filter(fact -> !fact.name().equals(KEY))
                        .map(fact -> new Named(words(fact.name()), fact.value()))
                        .toList(),
                report.facts().stream()
                        .filter(fact -> fact.name().equals(KEY))
                        .map(fact -> key(application, path, fact.value()))
                        .toList());
    }

    private Key key(Application application, String path, String id) {
        return new Key(
                id,
                revocations.keyEnded(application.id(), id),
                inFull(id) ? path + "/online/distrust?key=" + URLEncoder.encode(id, StandardCharsets.UTF_8) : "");
    }

    /** A fact is cut when it is long, and withheld when it looks like a secret. */
    private static boolean inFull(String id) {
        return !id.endsWith("…") && !id.startsWith("(");
    }

    private static String words(String name) {
        String spaced = name.replace('_', ' ');
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
