package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.spi.Subject;
import java.util.Optional;
import java.util.UUID;

/**
 * The claim that names the account.
 *
 * @param attribute its name; a dotted one may reach into nested claims
 * @param holdsUuid whether it holds the account's uuid, not its user name
 */
record SubjectClaim(String attribute, boolean holdsUuid) {

    Subject subject(Claims claims, DecisionTrace trace) throws Refusal {
        Fact fact = Fact.text("claim", attribute);
        Optional<Subject> subject = claims.textAt(attribute).flatMap(this::named);
        if (subject.isEmpty()) {
            throw new Refusal(
                    Check.USERNAME_ATTRIBUTE,
                    StandardError.USER_INFORMATION_NOT_FOUND,
                    holdsUuid
                            ? "The provider's answer has no uuid in the username attribute."
                            : "The provider's answer has no user name in the username attribute.",
                    fact);
        }
        trace.passed(Check.USERNAME_ATTRIBUTE.step(), fact);
        return subject.get();
    }

    private Optional<Subject> named(String value) {
        if (holdsUuid) {
            return uuid(value).map(Subject.ByUuid::new);
        }
        return value.isEmpty() || !PlainText.is(value) ? Optional.empty() : Optional.of(new Subject.ByName(value));
    }

    /** The JDK also reads shorter spellings, in which two texts mean one account. */
    private static Optional<UUID> uuid(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equalsIgnoreCase(text) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }
}
