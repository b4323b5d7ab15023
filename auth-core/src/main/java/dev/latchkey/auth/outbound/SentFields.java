package dev.latchkey.auth.outbound;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Judges header fields that somebody else wants sent. What would end a line, or be changed on the way, is refused, and
 * so are the fields that frame the message or belong to the connection (RFC 9110, sections 5.1, 5.5 and 7.6).
 */
final class SentFields {

    private static final int MOST = 32;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 16_384;

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** Visible ASCII, with blanks and tabs between; blanks at the ends would be cut off by the receiver. */
    private static final Pattern VALUE = Pattern.compile("(?:[!-~](?:[\\t -~]*[!-~])?)?");

    private static final Set<String> RESERVED = Set.of(
            "host",
            "content-length",
            "connection",
            "keep-alive",
            "transfer-encoding",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "accept-encoding",
            "user-agent",
            "range",
            "http2-settings");

    private SentFields() {}

    /** @throws IllegalArgumentException naming the field, never its value */
    static void requireSendable(Map<String, String> fields) {
        require(fields.size() <= MOST, "there are more than " + MOST + " headers");
        Set<String> names = new HashSet<>();
        fields.forEach((name, value) -> {
            require(name.length() <= LONGEST_NAME && NAME.matcher(name).matches(), "a header's name is no token");
            String lower = name.toLowerCase(Locale.ROOT);
            require(!RESERVED.contains(lower) && !lower.startsWith("proxy-"), name + " is set by the server itself");
            require(names.add(lower), name + " comes twice");
            require(
                    value.length() <= LONGEST_VALUE && VALUE.matcher(value).matches(),
                    "the value of " + name + " cannot be sent as it is");
        });
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
