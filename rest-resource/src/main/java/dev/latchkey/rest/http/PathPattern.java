package dev.latchkey.rest.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A path of a resource definition, matched segment by segment; words without regard to case. */
record PathPattern(List<String> segments) {

    static PathPattern of(String path) {
        return new PathPattern(List.of(path.substring(1).split("/")));
    }

    /** The value of the parameter, or an empty text if the pattern has none; empty if the path does not match. */
    Optional<String> match(List<String> path) {
        if (path.size() != segments.size()) {
            return Optional.empty();
        }
        String parameter = "";
        for (int i = 0; i < segments.size(); i++) {
            if (isParameter(segments.get(i))) {
                parameter = path.get(i);
            } else if (!segments.get(i).equalsIgnoreCase(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parameter);
    }

    /** The path with the parameter filled in. */
    String with(String parameter) {
        StringBuilder path = new StringBuilder();
        segments.forEach(segment -> path.append('/').append(isParameter(segment) ? parameter : segment));
        return path.toString();
    }

    /** Equal for patterns that match the same paths. */
    String shape() {
        return with("{}").toLowerCase(Locale.ROOT);
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }
}
