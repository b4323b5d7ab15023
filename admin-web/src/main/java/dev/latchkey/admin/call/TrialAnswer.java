package dev.latchkey.admin.call;

import java.util.List;

/**
 * What a request got.
 *
 * @param headers those that say something about the answer
 * @param body as text, up to a bound
 * @param cut whether the body was longer
 * @param millis until the whole answer was there
 */
public record TrialAnswer(int status, List<Header> headers, String body, boolean cut, long millis) {

    public TrialAnswer {
        headers = List.copyOf(headers);
    }
}
