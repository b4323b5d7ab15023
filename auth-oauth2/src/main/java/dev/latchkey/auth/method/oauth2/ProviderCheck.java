package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.OnlineCheck;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells an administrator how it stands with a provider. It is asked about a token that nobody has: a provider in order,
 * and with the right credentials of ours, says that it does not accept it.
 */
final class ProviderCheck implements OnlineCheck {

    private static final int RANDOM_BYTES = 16;

    private final Inquiry inquiry;

    ProviderCheck(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    @Override
    public Report test() {
        ProviderAnswer answer = inquiry.now(unknownToken());
        boolean acceptsAnything = answer instanceof ProviderAnswer.Accepted;
        List<Fact> facts = facts();
        if (acceptsAnything) {
            facts.add(Fact.text("problem", "It accepts a token that it cannot know."));
        }
        return new Report(answer.problem().isEmpty() && !acceptsAnything, facts);
    }

    /** A provider that nobody has asked yet is no fault. */
    @Override
    public Report lastKnown() {
        return new Report(!inquiry.inTrouble(), facts());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.text("host", inquiry.host()));
        Instant answered = inquiry.lastAnswered();
        facts.add(answered.equals(Instant.EPOCH) ? Fact.text("answered", "never") : Fact.time("answered", answered));
        if (!inquiry.lastProblem().isEmpty()) {
            facts.add(Fact.text("problem", inquiry.lastProblem()));
        }
        return facts;
    }

    private static String unknownToken() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return "test-" + HexFormat.of().formatHex(random);
    }
}
