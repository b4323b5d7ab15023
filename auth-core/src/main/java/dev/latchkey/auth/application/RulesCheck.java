package dev.latchkey.auth.application;

import dev.latchkey.auth.spi.AddressRange;
import dev.latchkey.auth.spi.SettingProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the rules of an application before they are saved. */
final class RulesCheck {

    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");
    private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[A-Za-z0-9.\\[\\]:-]{1,255}");
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9_]{0,31}");
    private static final Pattern PATH = Pattern.compile("/[^\\p{Cntrl}\\p{Cs}]{0,999}");
    private static final int SHOWN = 60;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PATCH", "PUT", "DELETE");

    /** Headers that already mean something to the server or to proxies in front of it. */
    private static final Set<String> TAKEN =
            Set.of("authorization", "auth-method", "cookie", "host", "content-type", "content-length", "connection");

    private RulesCheck() {}

    static List<SettingProblem> problems(ApplicationRules rules) {
        List<SettingProblem> problems = new ArrayList<>();
        for (String role : rules.allowedRoles()) {
            if (!ROLE.matcher(role).matches()) {
                problems.add(new SettingProblem("allowed_roles", "An allowed role is named by its machine name."));
            }
        }
        for (String path : concat(rules.allowedPaths(), rules.blockedPaths())) {
            if (!PATH.matcher(path).matches()) {
                problems.add(new SettingProblem(
                        "paths",
                        "A path pattern starts with '/' and has at most 1000 characters on one line, unlike '"
                                + shortened(path) + "'."));
            }
        }
        for (String method : rules.allowedMethods()) {
            if (!METHODS.contains(method)) {
                problems.add(new SettingProblem(
                        "allowed_methods", "'" + shortened(method) + "' is not an HTTP method of the API."));
            }
        }
        for (String network : concat(rules.allowedAddresses(), rules.blockedAddresses())) {
            if (!isRange(network)) {
                problems.add(new SettingProblem(
                        "addresses",
                        "'" + shortened(network) + "' is neither an IP address nor a network in CIDR form."));
            }
        }
        String header = rules.customHeader();
        boolean taken = TAKEN.contains(header.toLowerCase(Locale.ROOT));
        if (!header.isEmpty() && (!HEADER.matcher(header).matches() || taken)) {
            problems.add(new SettingProblem(
                    "custom_header", "'" + shortened(header) + "' cannot be used as a custom header."));
        }
        for (String origin : rules.corsOrigins()) {
            if (!ORIGIN.matcher(origin).matches()) {
                problems.add(new SettingProblem(
                        "cors_origins",
                        "'" + shortened(origin) + "' is not an origin such as https://app.example.com."));
            }
        }
        if (rules.requestsPerMinute() < 0) {
            problems.add(new SettingProblem("requests_per_minute", "Requests per minute is 0 or more."));
        }
        return problems;
    }

    /** Problems are shown on one line. */
    private static String shortened(String entered) {
        String line = entered.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return line.codePointCount(0, line.length()) > SHOWN
                ? line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…"
                : line;
    }

    private static boolean isRange(String text) {
        try {
            AddressRange.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
