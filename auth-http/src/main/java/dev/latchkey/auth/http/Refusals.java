package dev.latchkey.auth.http;

import dev.latchkey.auth.engine.Refusal;
import dev.latchkey.web.ApiFailure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns the engine's refusals into answers. */
final class Refusals {

    private Refusals() {}

    static ApiFailure answer(Refusal refusal) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (refusal.code().httpStatus() == 401) {
            headers.put("WWW-Authenticate", Challenge.of(refusal));
        }
        if (!refusal.retryAfter().isZero()) {
            headers.put("Retry-After", Long.toString(wholeSeconds(refusal.retryAfter())));
        }
        return new ApiFailure(refusal.code(), refusal.description(), headers);
    }

    private static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
