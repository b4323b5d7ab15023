package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Option;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.application.ApplicationRules;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of an application as fields. Those that stand under Basic Configuration are named there. */
final class RuleFields {

    static final String ANONYMOUS_READS = "anonymous_reads";
    static final String CUSTOM_HEADER = "custom_header";

    private static final String ROLES = "allowed_roles";
    private static final String PATHS = "allowed_paths";
    private static final String BLOCKED_PATHS = "blocked_paths";
    private static final String METHODS = "allowed_methods";
    private static final String ADDRESSES = "allowed_addresses";
    private static final String BLOCKED_ADDRESSES = "blocked_addresses";
    private static final String ORIGINS = "cors_origins";
    private static final String RATE = "requests_per_minute";
    private static final List<Option> HTTP_METHODS = List.of(
            Option.of("GET"),
            Option.of("HEAD"),
            Option.of("POST"),
            Option.of("PATCH"),
            Option.of("PUT"),
            Option.of("DELETE"));

    private final Roles roles;

    @Inject
    RuleFields(Roles roles) {
        this.roles = roles;
    }

    static Map<String, List<String>> filled(ApplicationRules rules) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put(ROLES, List.copyOf(rules.allowedRoles()));
        parameters.put(PATHS, List.of(String.join("\n", rules.allowedPaths())));
        parameters.put(BLOCKED_PATHS, List.of(String.join("\n", rules.blockedPaths())));
        parameters.put(METHODS, List.copyOf(rules.allowedMethods()));
        parameters.put(ADDRESSES, List.of(String.join("\n", rules.allowedAddresses())));
        parameters.put(BLOCKED_ADDRESSES, List.of(String.join("\n", rules.blockedAddresses())));
        parameters.put(ANONYMOUS_READS, List.of(rules.anonymousReads() ? "true" : ""));
        parameters.put(CUSTOM_HEADER, List.of(rules.customHeader()));
        parameters.put(ORIGINS, List.of(String.join("\n", rules.corsOrigins())));
        parameters.put(RATE, List.of(Integer.toString(rules.requestsPerMinute())));
        return parameters;
    }

    static ApplicationRules rules(Form form) {
        return new ApplicationRules(
                form.choices(ROLES),
                form.lines(PATHS),
                form.lines(BLOCKED_PATHS),
                form.choices(METHODS),
                form.lines(ADDRESSES),
                form.lines(BLOCKED_ADDRESSES),
                form.checked(ANONYMOUS_READS),
                form.trimmed(CUSTOM_HEADER),
                form.lines(ORIGINS),
                rate(form.trimmed(RATE)));
    }

    /** The service names some problems by what they concern; the form needs the one field that holds the text. */
    static String parameter(String key, String message, Form form) {
        return switch (key) {
            case "paths" -> quoted(message, form.lines(BLOCKED_PATHS)) ? BLOCKED_PATHS : PATHS;
            case "addresses" -> quoted(message, form.lines(BLOCKED_ADDRESSES)) ? BLOCKED_ADDRESSES : ADDRESSES;
            default -> key;
        };
    }

    List<Field> fields(Form form, Problems problems) {
        List<Field> fields = List.of(
                Field.of(Control.CHECKS, ROLES, "Allowed roles")
                        .help("Only callers with one of these roles are served. None ticked: every role.")
                        .options(roleOptions(form)),
                Field.of(Control.CHECKS, METHODS, "Allowed HTTP methods")
                        .help("None ticked: every method that the REST resource offers.")
                        .options(HTTP_METHODS),
                area(
                        PATHS,
                        "Allowed paths",
                        "One a line, * stands for anything, for example /node/*. Empty: every" + " path."),
                area(BLOCKED_PATHS, "Blocked paths", "One a line. These win over the allowed ones."),
                area(
                        ADDRESSES,
                        "Allowed addresses",
                        "IP addresses or networks, one a line, for example 192.0.2.0/24 or"
                                + " 2001:db8::/32. Empty: every address."),
                area(BLOCKED_ADDRESSES, "Blocked addresses", "One a line. These win over the allowed ones."),
                area(
                        ORIGINS,
                        "CORS origins",
                        "Origins whose pages may call the API from a browser, one a line, for"
                                + " example https://app.example.com. Empty: none."),
                Field.of(Control.NUMBER, RATE, "Requests per minute").help("For each client address. 0 for no limit."));
        return fields.stream()
                .map(field -> field.values(shown(field, form)).problems(problems))
                .toList();
    }

    private static List<String> shown(Field field, Form form) {
        List<String> sent = form.all(field.name());
        return sent.isEmpty() && field.name().equals(RATE) ? List.of("0") : sent;
    }

    private List<Option> roleOptions(Form form) {
        List<Option> options = new ArrayList<>();
        roles.current().roles().stream()
                .filter(role -> !role.id().equals(Role.ANONYMOUS))
                .forEach(role -> options.add(Option.of(role.id(), role.label())));
        form.choices(ROLES).stream()
                .filter(id -> roles.current().role(id).isEmpty())
                .forEach(id -> options.add(Option.of(id, id + " (this role does not exist any more)")));
        return options;
    }

    private static Field area(String name, String label, String help) {
        return Field.of(Control.AREA, name, label).help(help);
    }

    private static boolean quoted(String message, List<String> values) {
        return values.stream().anyMatch(value -> message.contains("'" + value + "'"));
    }

    /** What is no number becomes one that the service refuses, together with everything else that is wrong. */
    private static int rate(String text) {
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
