package dev.latchkey.web;

import java.time.Duration;

/**
 * How much of a request's body is taken.
 *
 * @param bytes most bytes, at least 1
 * @param time longest time from the first read to the last byte, whatever the pauses in between
 */
public record BodyLimit(long bytes, Duration time) {

    /** 1 MiB within 30 seconds. */
    public static final BodyLimit DEFAULT = new BodyLimit(1024 * 1024);

    public BodyLimit {
        if (bytes < 1 || bytes > Integer.MAX_VALUE || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("not a limit of a body: " + bytes + " bytes in " + time);
        }
    }

    public BodyLimit(long bytes) {
        this(bytes, Duration.ofSeconds(30));
    }
}
