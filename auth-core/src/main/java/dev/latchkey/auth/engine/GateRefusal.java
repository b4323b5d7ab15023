package dev.latchkey.auth.engine;

import dev.latchkey.auth.spi.ErrorCode;
import java.time.Duration;

/** Ends the sequence of checks inside the engine; never leaves it, and carries no stack trace. */
final class GateRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final String description;
    private final boolean judged;
    private final Duration retryAfter;

    private GateRefusal(ErrorCode code, String description, boolean judged, Duration retryAfter) {
        super(code.name(), null, false, false);
        this.code = code;
        this.description = description;
        this.judged = judged;
        this.retryAfter = retryAfter;
    }

    /** Nothing was presented that could be judged. */
    static GateRefusal unjudged(ErrorCode code) {
        return new GateRefusal(code, code.description(), false, Duration.ZERO);
    }

    static GateRefusal unjudged(ErrorCode code, String description) {
        return new GateRefusal(code, description, false, Duration.ZERO);
    }

    /** A credential was judged and found wanting. */
    static GateRefusal judged(ErrorCode code) {
        return new GateRefusal(code, code.description(), true, Duration.ZERO);
    }

    static GateRefusal judged(ErrorCode code, String description) {
        return new GateRefusal(code, description, true, Duration.ZERO);
    }

    /** A later try may succeed. */
    static GateRefusal later(ErrorCode code, Duration retryAfter) {
        return new GateRefusal(code, code.description(), false, retryAfter);
    }

    ErrorCode code() {
        return code;
    }

    Refusal with(String scheme) {
        return new Refusal(code, description, scheme, judged, retryAfter);
    }
}
