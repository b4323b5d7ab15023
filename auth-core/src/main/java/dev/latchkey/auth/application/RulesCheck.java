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
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PATCH", "PUT", "DELETE");

    /** Headers that already mean something to the server or to proxies in front of it. */
    private static final Set<String> TAKEN =
            Set.of("authorization", "auth-method", "cookie", "host", "content-type", "content-length", "connection");

    private RulesCheck() {}

    static List<SettingProblem> problems(ApplicationRules rules) {
        List<SettingProblem> problems = new ArrayList<>();
        for (String path : concat(rules.allowedPaths(), rules.blockedPaths())) {
            if (!path.startsWith("/")) {
                problems.add(new SettingProblem("paths", "The path pattern '" + path + "' does not start with '/'."));
            }
        }
        for (String method : rules.allowedMethods()) {
            if (!METHODS.contains(method)) {
                problems.add(
                        new SettingProblem("allowed_methods", "'" + method + "' is not an HTTP method of the API."));
            }
        }
        for (String network : concat(rules.allowedAddresses(), rules.blockedAddresses())) {
            if (!isRange(network)) {
                problems.add(new SettingProblem(
                        "addresses", "'" + network + "' is neither an IP address nor a network in CIDR form."));
            }
        }
        String header = rules.customHeader();
        boolean taken = TAKEN.contains(header.toLowerCase(Locale.ROOT));
        if (!header.isEmpty() && (!HEADER.matcher(header).matches() || taken)) {
            problems.add(new SettingProblem("custom_header", "'" + header + "' cannot be used as a custom header."));
        }
        for (String origin : rules.corsOrigins()) {
            if (!ORIGIN.matcher(origin).matches()) {
                problems.add(new SettingProblem(
                        "cors_origins", "'" + origin + "' is not an origin such as https://app.example.com."));
            }
        }
        if (rules.requestsPerMinute() < 0) {
            problems.add(new SettingProblem("requests_per_minute", "Requests per minute is 0 or more."));
        }
        return problems;
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
