package dev.latchkey.web;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id of the trace that a request belongs to across servers (W3C Trace Context, {@code traceparent}). */
public final class TraceId {

    /** Name of the request header. */
    public static final String HEADER = "traceparent";

    /** Version 00; of later versions this part stays the same. */
    private static final Pattern TRACE_PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private static final String NONE = "0".repeat(32);

    private TraceId() {}

    /** The trace that the header's value, which may be null, names; a new one unless it is well-formed. */
    public static String from(String traceParent) {
        return Optional.ofNullable(traceParent)
                .map(TRACE_PARENT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .filter(id -> !id.equals(NONE))
                .orElseGet(TraceId::fresh);
    }

    /** Not a secret, so it need not be unguessable. */
    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong() | 1) + hex.toHexDigits(random.nextLong());
    }
}
