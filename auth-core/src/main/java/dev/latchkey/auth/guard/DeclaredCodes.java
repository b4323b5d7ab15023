package dev.latchkey.auth.guard;

import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.AuthOutcome.Rejected;
import dev.latchkey.auth.spi.AuthOutcome.Unavailable;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.StandardError;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The error codes that a method may answer, read once: what it declared, and those of the gate. An answer leaves with
 * the code as it was declared, so that no code of the method runs afterwards.
 */
final class DeclaredCodes {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final int LONGEST_DESCRIPTION = 500;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final Map<String, ErrorCode> byName = new HashMap<>();

    private record Declared(String name, int httpStatus, String description) implements ErrorCode {}

    /** @throws UnfitAnswerException if one of them is none of a refusal */
    DeclaredCodes(List<ErrorCode> codes) throws UnfitAnswerException {
        for (ErrorCode code : codes) {
            Declared declared =
                    new Declared(code.name(), code.httpStatus(), Objects.requireNonNull(code.description()));
            boolean refusal = declared.httpStatus() >= 400 && declared.httpStatus() <= 599;
            if (!NAME.matcher(declared.name()).matches()
                    || !refusal
                    || declared.description().length() > LONGEST_DESCRIPTION) {
                throw new UnfitAnswerException("declares the code " + shown(declared) + ", which is none of a refusal");
            }
            byName.put(declared.name(), declared);
        }
    }

    /** @throws UnfitAnswerException if the outcome carries a code that was not declared */
    AuthOutcome checked(AuthOutcome outcome) throws UnfitAnswerException {
        if (outcome instanceof Rejected rejected) {
            return new Rejected(declared(rejected.code()), rejected.detail());
        }
        if (outcome instanceof Unavailable unavailable) {
            Duration wait = unavailable.retryAfter();
            return new Unavailable(
                    declared(unavailable.code()),
                    wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT,
                    unavailable.detail());
        }
        return outcome;
    }

    private ErrorCode declared(ErrorCode code) throws UnfitAnswerException {
        if (code instanceof StandardError) {
            return code;
        }
        ErrorCode declared = byName.get(code.name());
        if (declared == null) {
            throw new UnfitAnswerException("refused with " + shown(code) + ", which it does not declare");
        }
        return declared;
    }

    private static String shown(ErrorCode code) {
        return Fact.text("code", code.name()).value();
    }
}
