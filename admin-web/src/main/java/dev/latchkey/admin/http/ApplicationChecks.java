package dev.latchkey.admin.http;

import dev.latchkey.admin.report.Finding;
import dev.latchkey.admin.report.Finding.Weight;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationBook;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.registry.MethodRegistry;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether applications let in whom they should, and nobody else. */
final class ApplicationChecks {

    private final Applications applications;
    private final MethodRegistry methods;
    private final KeyChecks keys;

    @Inject
    ApplicationChecks(Applications applications, MethodRegistry methods, KeyChecks keys) {
        this.applications = applications;
        this.methods = methods;
        this.keys = keys;
    }

    List<Finding> all() {
        ApplicationBook book = applications.book();
        List<Finding> found =
                new ArrayList<>(List.of(gate(book), any(book), installed(book), defaultApplication(book)));
        found.add(httpAddresses(book));
        found.add(audiences(book));
        found.addAll(keys.all(book));
        return found;
    }

    private Finding gate(ApplicationBook book) {
        return Finding.unless(
                book.gate().enabled(),
                "Enabled.",
                new Finding(
                        "Authentication",
                        Weight.HIGH,
                        "Off: every caller of the API is anonymous, whatever they present.",
                        "Turn Enable Authentication on.",
                        AdminPaths.APPLICATIONS));
    }

    private Finding any(ApplicationBook book) {
        return Finding.unless(
                book.applications().values().stream().anyMatch(Application::enabled),
                "At least one is enabled.",
                new Finding(
                        "Applications",
                        Weight.LOW,
                        "None is enabled, so nobody can authenticate to the API.",
                        "Add one, or enable one.",
                        AdminPaths.APPLICATIONS));
    }

    private Finding installed(ApplicationBook book) {
        String missing = book.applications().values().stream()
                .filter(application -> methods.provider(application.methodId()).isEmpty())
                .map(application -> application.name() + " needs " + application.methodId())
                .collect(Collectors.joining(", "));
        return Finding.unless(
                missing.isEmpty(),
                "Every application's method is installed.",
                new Finding(
                        "Authentication methods",
                        Weight.MEDIUM,
                        "Not installed, so requests are answered with 503: " + missing + ".",
                        "Install the method, or choose another for the application.",
                        AdminPaths.MODULES));
    }

    private Finding defaultApplication(ApplicationBook book) {
        List<Application> open = book
                .defaultApplication()
                .filter(application -> application.enabled()
                        && application.rules().allowedRoles().isEmpty())
                .stream()
                .toList();
        return Finding.unless(
                open.isEmpty(),
                "Requests without AUTH-METHOD reach no application that lets in every role.",
                new Finding(
                        "Default application",
                        Weight.MEDIUM,
                        "Requests without AUTH-METHOD go to " + names(open) + ", which lets in accounts of every role.",
                        "Allow only the roles that need it, or have no default application.",
                        pageOf(open)));
    }

    private Finding httpAddresses(ApplicationBook book) {
        List<Application> plain = matching(
                book,
                application -> application.settings().values().stream()
                        .anyMatch(value -> value.toLowerCase(Locale.ROOT).startsWith("http://")));
        return Finding.unless(
                plain.isEmpty(),
                "No application trusts what it fetches by plain http.",
                new Finding(
                        "Key sets over http",
                        Weight.HIGH,
                        "Whoever sits on the way can put keys of their own under: " + names(plain) + ".",
                        "Change the address to https.",
                        pageOf(plain)));
    }

    /** Tokens of others say for whom they are; without a look at that, one for another service is as good as ours. */
    private Finding audiences(ApplicationBook book) {
        List<Application> open = matching(
                book,
                application -> (given(application, "jwks_uri") || given(application, "certificate"))
                        && !given(application, "audiences"));
        return Finding.unless(
                open.isEmpty(),
                "Every application that trusts tokens of others looks for whom they are.",
                new Finding(
                        "Audience",
                        Weight.MEDIUM,
                        "A token that its issuer made for another service is accepted by: " + names(open) + ".",
                        "Fill in Audiences.",
                        pageOf(open)));
    }

    private static List<Application> matching(ApplicationBook book, Predicate<Application> wanted) {
        return book.applications().values().stream()
                .filter(Application::enabled)
                .filter(wanted)
                .toList();
    }

    private static boolean given(Application application, String setting) {
        return !application.settings().getOrDefault(setting, "").isBlank();
    }

    private static String names(List<Application> all) {
        return all.stream().map(Application::name).collect(Collectors.joining(", "));
    }

    /** Of the first, which is named first, too. */
    private static String pageOf(List<Application> all) {
        return all.isEmpty() ? "" : AdminPaths.APPLICATIONS + "/" + all.get(0).id() + "/edit";
    }
}
