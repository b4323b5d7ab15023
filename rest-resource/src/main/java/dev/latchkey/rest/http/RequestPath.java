package dev.latchkey.rest.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of a request line as plain segments: split first and percent-decoded once afterwards, so that an encoded
 * slash never makes a new segment. {@code /index.php} in front and one slash at the end are dropped.
 */
final class RequestPath {

    private static final String FRONT_CONTROLLER = "index.php";

    private RequestPath() {}

    /** Empty if the path has a segment that no resource can have, such as {@code ..} or an encoded slash. */
    static Optional<List<String>> segments(String raw) {
        if (!raw.startsWith("/")) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>();
        for (String segment : raw.substring(1, end(raw)).split("/", -1)) {
            Optional<String> plain = decoded(segment).filter(RequestPath::harmless);
            if (plain.isEmpty()) {
                return Optional.empty();
            }
            segments.add(plain.get());
        }
        if (segments.size() > 1 && segments.get(0).equalsIgnoreCase(FRONT_CONTROLLER)) {
            segments.remove(0);
        }
        return Optional.of(List.copyOf(segments));
    }

    private static int end(String raw) {
        return raw.length() > 1 && raw.endsWith("/") ? raw.length() - 1 : raw.length();
    }

    /** A plus sign is a plus sign in a path. */
    private static Optional<String> decoded(String segment) {
        if (segment.indexOf('%') < 0) {
            return Optional.of(segment);
        }
        try {
            return Optional.of(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean harmless(String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            return false;
        }
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '/' || c == '\\' || c == '\uFFFD' || Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }
}
