package dev.latchkey.admin.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path inside this server to which a browser may be sent. Whatever a browser, a proxy or another decoding might take
 * for another host is refused: two slashes, backslashes, control characters, also percent-encoded any number of times.
 */
public record InsidePath(String value) {

    private static final int LONGEST = 2000;
    private static final int MOST_ENCODINGS = 5;
    private static final Pattern VISIBLE = Pattern.compile("/[\\x21-\\x7E&&[^\\\\]]*");

    public InsidePath {
        if (!inside(value)) {
            throw new IllegalArgumentException("not a path inside this server");
        }
    }

    /** Reads what a request names as its destination; empty if it does not stay inside, or there is none. */
    public static Optional<InsidePath> parse(String text) {
        return inside(text) ? Optional.of(new InsidePath(text)) : Optional.empty();
    }

    private static boolean inside(String text) {
        return text.length() <= LONGEST && VISIBLE.matcher(text).matches() && plain(pathOf(text));
    }

    private static String pathOf(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '?' && text.charAt(end) != '#') {
            end++;
        }
        return text.substring(0, end);
    }

    private static boolean plain(String path) {
        String current = path;
        for (int round = 0; round <= MOST_ENCODINGS; round++) {
            if (current.contains("//") || current.contains("\\") || hasControls(current)) {
                return false;
            }
            Optional<String> decoded = decoded(current);
            if (decoded.isEmpty()) {
                return false;
            }
            if (decoded.get().equals(current)) {
                return true;
            }
            current = decoded.get();
        }
        return false;
    }

    private static boolean hasControls(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
