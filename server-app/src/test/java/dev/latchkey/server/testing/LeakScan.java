package dev.latchkey.server.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds secrets in a text: those that are known, wherever they stand, and what has the form of one. What it found is
 * named by its kind and line with the middle left out, so that the report of a leak is none.
 */
public final class LeakScan {

    private static final int PREFIX = 10;

    private static final Map<String, Pattern> FORMS = Map.of(
            "a bearer token", Pattern.compile("(?i)\\bbearer\\s+[A-Za-z0-9._~+/-]{16,}"),
            "a name with its password", Pattern.compile("\\b[Bb]asic\\s+(?=[a-z+/]*[A-Z0-9=])[A-Za-z0-9+/]{12,}=*"),
            "a JWT", Pattern.compile("\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{2,}\\.[A-Za-z0-9_-]*"),
            "an API key", Pattern.compile("\\b[a-z][a-z0-9]{1,9}_[0-9A-Za-z]{10}_[0-9A-Za-z]{49}\\b"),
            "a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"),
            "a session cookie", Pattern.compile("SESS[0-9a-f]{32}=[A-Za-z0-9_-]{20,}"),
            "a link that signs in", Pattern.compile("[?&]token=[A-Za-z0-9_-]{16,}"));

    private final Map<String, List<String>> known = new HashMap<>();

    /** @param secrets of {@value #PREFIX} characters or more; shorter ones are left out */
    public LeakScan(Collection<String> secrets) {
        secrets.stream()
                .filter(secret -> secret.length() >= PREFIX)
                .distinct()
                .forEach(secret -> known.computeIfAbsent(secret.substring(0, PREFIX), start -> new ArrayList<>())
                        .add(secret));
    }

    public List<String> of(String text) {
        List<String> found = new ArrayList<>();
        FORMS.forEach((kind, form) ->
                form.matcher(text).results().forEach(hit -> found.add(told(kind, text, hit.start(), hit.end()))));
        for (int at = 0; at + PREFIX <= text.length(); at++) {
            for (String secret : known.getOrDefault(text.substring(at, at + PREFIX), List.of())) {
                if (text.startsWith(secret, at)) {
                    found.add(told("a secret of a test", text, at, at + secret.length()));
                }
            }
        }
        return found;
    }

    private static String told(String kind, String text, int from, int to) {
        int lineStart = text.lastIndexOf('\n', from) + 1;
        int lineEnd = text.indexOf('\n', to);
        return kind + " in: " + text.substring(lineStart, from) + text.substring(from, from + 3) + "…"
                + text.substring(to, lineEnd < 0 ? text.length() : lineEnd);
    }
}
