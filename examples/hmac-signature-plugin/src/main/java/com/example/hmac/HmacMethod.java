package com.example.hmac;

import dev.latchkey.auth.spi.AccountCredential;
import dev.latchkey.auth.spi.AccountCredentials;
import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.Credential;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The order in which a signed request is judged: form and moment, which cost nothing; then whether the key is known and
 * the signature right, which looks alike from outside; then, for whoever has the key, whether it has expired; the
 * digest of the body, which only the owner of a key can make the server compute; and last, whether it came before.
 *
 * <p>What was signed before the method was opened is refused, as an earlier opening may have accepted it already.
 */
final class HmacMethod implements AuthMethod {

    private static final CredentialPlace PLACE = CredentialPlace.header("Signature");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final HmacSettings settings;
    private final AccountCredentials credentials;
    private final Clock clock;
    private final Instant opened;
    private final ReplayGuard replays;

    HmacMethod(HmacSettings settings, MethodContext context) {
        this.settings = settings;
        this.credentials = context.credentials();
        this.clock = context.clock();
        this.opened = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        this.replays = new ReplayGuard(settings.window(), settings.remembered());
    }

    @Override
    public CredentialPlace credentialPlace() {
        return PLACE;
    }

    @Override
    public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
        Optional<SignedRequest> read = SignedRequest.read(request, settings.digest());
        if (read.isEmpty()) {
            return refused(trace, "form", HmacError.SIGNATURE_MALFORMED);
        }
        SignedRequest signed = read.get();
        trace.passed("form", Fact.keyId("key", signed.input().keyId()));
        Instant now = clock.instant();
        if (!inWindow(signed.input().created(), now)) {
            trace.failed("window", Fact.time("created", signed.input().created()), Fact.time("now", now));
            return new AuthOutcome.Rejected(HmacError.SIGNATURE_OUTSIDE_WINDOW);
        }
        trace.passed("window", Fact.time("created", signed.input().created()));
        return bySignature(request, signed, now, trace);
    }

    private boolean inWindow(Instant created, Instant now) {
        return !created.isBefore(opened)
                && !created.isBefore(now.minus(settings.window()))
                && !created.isAfter(now.plus(settings.window()));
    }

    private AuthOutcome bySignature(ApiRequest request, SignedRequest signed, Instant now, DecisionTrace trace) {
        Optional<AccountCredential> key = credentials.find(signed.input().keyId());
        boolean right = key.map(AccountCredential::proof)
                .map(secret -> SigningKeys.signature(secret, signed.base(request)))
                .filter(expected -> MessageDigest.isEqual(expected, signed.signature()))
                .isPresent();
        if (!right) {
            return refused(trace, "signature", HmacError.SIGNATURE_NOT_VALID);
        }
        trace.passed("signature");
        if (!now.isBefore(key.get().expiresAt())) {
            return refused(trace, "key_expiry", HmacError.SIGNING_KEY_EXPIRED);
        }
        trace.passed("key_expiry");
        return byBody(request, signed, key.get(), now, trace);
    }

    private AuthOutcome byBody(
            ApiRequest request, SignedRequest signed, AccountCredential key, Instant now, DecisionTrace trace) {
        String actual = settings.digest().header(request.body());
        if (!MessageDigest.isEqual(bytes(actual), bytes(signed.contentDigest()))) {
            return refused(trace, "content_digest", HmacError.CONTENT_DIGEST_MISMATCH);
        }
        trace.passed("content_digest");
        switch (replays.see(signed.signature(), now)) {
            case SEEN:
                return refused(trace, "replay", HmacError.SIGNATURE_REPLAYED);
            case FULL:
                trace.failed("replay", Fact.text("reason", "as many signatures are remembered as may be"));
                return new AuthOutcome.Unavailable(
                        HmacError.TOO_MANY_SIGNATURES, RETRY_AFTER, "remembered_signatures is too low");
            default:
                trace.passed("replay");
                return accepted(signed, key);
        }
    }

    /** Never cached: the same signature is not good for a second request. */
    private AuthOutcome accepted(SignedRequest signed, AccountCredential key) {
        credentials.used(key);
        Instant created = signed.input().created();
        Instant passing = created.plus(settings.window()).plusSeconds(1);
        Instant end = key.expiresAt().isBefore(passing) ? key.expiresAt() : passing;
        return new AuthOutcome.Authenticated(
                new Subject.ByUuid(key.account()), new Credential(key.id(), "", Instant.MAX, end, Instant.EPOCH));
    }

    private static AuthOutcome refused(DecisionTrace trace, String step, HmacError error) {
        trace.failed(step);
        return new AuthOutcome.Rejected(error);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
