package dev.latchkey.web;

import dev.latchkey.auth.spi.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal in the gate's shape, on its way to the edge (contract "auth", section 4). Carries everything the answer
 * needs and no stack trace: it is an outcome, not a fault.
 */
public final class ApiFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final String description;
    private final transient Map<String, String> headers;

    /** Refuses with the code's own sentence and no further headers. */
    public ApiFailure(ErrorCode code) {
        this(code, code.description(), Map.of());
    }

    /**
     * @param description one sentence, safe to show to anybody
     * @param headers of the answer, for example a challenge
     */
    public ApiFailure(ErrorCode code, String description, Map<String, String> headers) {
        super(code.name(), null, false, false);
        this.code = code;
        this.description = description;
        this.headers = new LinkedHashMap<>(headers);
    }

    public ErrorCode code() {
        return code;
    }

    public String description() {
        return description;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
