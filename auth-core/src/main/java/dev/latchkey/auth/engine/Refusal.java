package dev.latchkey.auth.engine;

import dev.latchkey.auth.spi.ErrorCode;
import java.time.Duration;

/**
 * Why a request does not pass.
 *
 * @param description one sentence, safe to show to anybody; mostly the code's own
 * @param scheme authentication scheme for the challenge of a 401, for example {@code Bearer}
 * @param judged whether a credential was presented and judged, rather than missing
 * @param retryAfter zero where a new try makes no sense
 */
public record Refusal(ErrorCode code, String description, String scheme, boolean judged, Duration retryAfter) {}
