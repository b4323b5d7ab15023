package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.AuthOutcome.Authenticated;
import dev.latchkey.auth.spi.Credential;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.OnlineCheck;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The order in which a token is judged: its spelling, then the provider's word, then the application's rules. */
final class OAuth2Method implements AuthMethod {

    private static final CredentialPlace PLACE = CredentialPlace.authorization("Bearer");

    private final Inquiry inquiry;
    private final ClaimRules rules;
    private final Memory memory;
    private final Clock clock;

    /**
     * What is kept of earlier answers.
     *
     * @param refused so that a bad token sent again and again costs the provider one call in a while
     * @param accepted so that a good token can outlast an outage of the provider, where that is wanted
     */
    record Memory(Remembered<Refusal> refused, Remembered<Authenticated> accepted) {}

    OAuth2Method(Inquiry inquiry, ClaimRules rules, Memory memory, Clock clock) {
        this.inquiry = inquiry;
        this.rules = rules;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public CredentialPlace credentialPlace() {
        return PLACE;
    }

    @Override
    public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
        try {
            BearerToken token = BearerToken.read(request.credential(), trace);
            refuseAgain(token, trace);
            ProviderAnswer answer = inquiry.about(token);
            Optional<Authenticated> before = answer.tellsNothing() ? goodBefore(token) : Optional.empty();
            return before.isPresent() ? tolerated(before.get(), answer, trace) : judged(token, answer, trace);
        } catch (Refusal refusal) {
            return refusal.report(trace);
        }
    }

    private void refuseAgain(BearerToken token, DecisionTrace trace) throws Refusal {
        Optional<Refusal> before = memory.refused().find(token.digest(), clock.instant());
        if (before.isPresent()) {
            trace.skipped(Check.IDENTITY_PROVIDER.step(), Fact.text("reason", "the token was refused a moment ago"));
            throw before.get();
        }
    }

    private Authenticated judged(BearerToken token, ProviderAnswer answer, DecisionTrace trace) throws Refusal {
        try {
            Claims claims = answer.claims(inquiry.untilNext());
            trace.passed(Check.IDENTITY_PROVIDER.step(), Fact.text("host", inquiry.host()));
            Authenticated good = rules.judge(token, claims, trace);
            memory.accepted().put(token.digest(), good, clock.instant());
            return good;
        } catch (Refusal refusal) {
            if (refusal.lasting()) {
                memory.accepted().remove(token.digest());
                memory.refused().put(token.digest(), refusal, clock.instant());
            }
            throw refusal;
        }
    }

    private Optional<Authenticated> goodBefore(BearerToken token) {
        return memory.accepted()
                .find(token.digest(), clock.instant())
                .filter(good -> rules.times().holds(good.credential().expiresAt()));
    }

    private static Authenticated tolerated(Authenticated before, ProviderAnswer silence, DecisionTrace trace) {
        trace.skipped(
                Check.IDENTITY_PROVIDER.step(),
                Fact.text("reason", "it does not answer; the token was good before"),
                Fact.text("problem", silence.problem()));
        return notCacheable(before);
    }

    /** So that the provider's word counts again as soon as it answers. */
    private static Authenticated notCacheable(Authenticated good) {
        Credential known = good.credential();
        return new Authenticated(
                good.subject(),
                new Credential(known.id(), known.keyId(), known.issuedAt(), known.expiresAt(), Instant.EPOCH));
    }

    @Override
    public Optional<OnlineCheck> onlineCheck() {
        return Optional.of(new ProviderCheck(inquiry));
    }
}
