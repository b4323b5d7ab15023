package dev.latchkey.auth.spi;

/** A failure that callers may see. Plugins add their own as an enum; names are API and never change. */
public interface ErrorCode {

    /** Upper snake case, for example {@code TOKEN_EXPIRED}. */
    String name();

    /** The HTTP status that goes with it. */
    int httpStatus();

    /** One sentence, safe to show to anybody. */
    String description();
}
