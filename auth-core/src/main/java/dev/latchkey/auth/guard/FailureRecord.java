package dev.latchkey.auth.guard;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a method did wrong so far: told to the log in full, kept as one sentence. Thread-safe. */
final class FailureRecord {

    private static final Logger log = LoggerFactory.getLogger(FailureRecord.class);

    private final String methodId;
    private final Clock clock;
    private final AtomicReference<Last> last = new AtomicReference<>(new Last(0, "", Instant.EPOCH));

    /** @param count of all failures up to this one */
    record Last(long count, String sentence, Instant at) {}

    FailureRecord(String methodId, Clock clock) {
        this.methodId = methodId;
        this.clock = clock;
    }

    Last last() {
        return last.get();
    }

    /** @return the sentence */
    String add(String applicationId, String doing, Throwable thrown) {
        boolean unfit = thrown instanceof UnfitAnswerException;
        String sentence = doing + ": "
                + (unfit ? thrown.getMessage() : "threw " + thrown.getClass().getName());
        kept(sentence);
        if (unfit) {
            log.error("method {} of application {}: {}", methodId, applicationId, sentence);
        } else {
            logged(applicationId, sentence, thrown);
        }
        return sentence;
    }

    /** @return the sentence */
    String add(String applicationId, String doing, String problem) {
        String sentence = doing + ": " + problem;
        kept(sentence);
        log.error("method {} of application {}: {}", methodId, applicationId, sentence);
        return sentence;
    }

    private void kept(String sentence) {
        Instant now = clock.instant();
        last.updateAndGet(before -> new Last(before.count() + 1, sentence, now));
    }

    /** An exception of a class of the method's own runs the method's code when it is written. */
    private void logged(String applicationId, String sentence, Throwable thrown) {
        try {
            log.error("method {} of application {}: {}", methodId, applicationId, sentence, thrown);
        } catch (RuntimeException | Error e) {
            log.error("method {} of application {}: {}; it cannot be printed", methodId, applicationId, sentence);
        }
    }
}
