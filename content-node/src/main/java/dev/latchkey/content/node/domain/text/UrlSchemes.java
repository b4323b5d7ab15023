package dev.latchkey.content.node.domain.text;

import java.util.Locale;
import java.util.Set;

/** Schemes of addresses that may stand in a page. */
final class UrlSchemes {

    private static final Set<String> SAFE = Set.of("http", "https", "ftp", "mailto");

    private UrlSchemes() {}

    /** Cuts off schemes that are not known to be safe, as often as there is one. */
    static String withoutDangerous(String address) {
        int from = 0;
        while (true) {
            int colon = schemeEnd(address, from);
            if (colon < 0 || isSafe(address.substring(from, colon))) {
                return address.substring(from);
            }
            from = colon + 1;
        }
    }

    /** The colon before which there is no slash, question mark or number sign; -1 if there is none. */
    private static int schemeEnd(String address, int from) {
        for (int at = from; at < address.length(); at++) {
            char c = address.charAt(at);
            if (c == ':') {
                return at;
            }
            if (c == '/' || c == '?' || c == '#') {
                return -1;
            }
        }
        return -1;
    }

    /** Browsers skip white space and control characters in a scheme, so these make it unsafe. */
    private static boolean isSafe(String scheme) {
        return SAFE.contains(scheme.toLowerCase(Locale.ROOT));
    }
}
