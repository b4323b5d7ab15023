package dev.latchkey.web.rest;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the caller of a GET holds the answer already (RFC 9110, section 13). */
public final class Conditional {

    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    private Conditional() {}

    /** Whether the request's conditions say that its sender has what this answer to a GET would bring. */
    public static boolean notModified(Context ctx, RestResponse response) {
        List<String> tags = Collections.list(ctx.req().getHeaders("If-None-Match"));
        if (!tags.isEmpty()) {
            return header(response, "ETag")
                    .filter(tag -> matches(String.join(",", tags), tag))
                    .isPresent();
        }
        Optional<Instant> since =
                Optional.ofNullable(ctx.header("If-Modified-Since")).flatMap(Conditional::date);
        if (since.isEmpty()) {
            return false;
        }
        Optional<Instant> changed = header(response, "Last-Modified").flatMap(Conditional::date);
        return changed.isPresent() && !changed.get().isAfter(since.get());
    }

    /** Weak comparison: the opaque texts count, not the W (section 8.8.3.2). */
    private static boolean matches(String asked, String tag) {
        if (asked.trim().equals("*")) {
            return true;
        }
        Matcher own = ENTITY_TAG.matcher(tag);
        return own.matches()
                && ENTITY_TAG
                        .matcher(asked)
                        .results()
                        .anyMatch(one -> one.group(1).equals(own.group(1)));
    }

    private static Optional<String> header(RestResponse response, String name) {
        return response.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A date that cannot be read is no condition (section 13.1.3). */
    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header.trim(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
