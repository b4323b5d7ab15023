package dev.latchkey.auth.method.basic;

import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.Credential;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.PasswordProof;
import dev.latchkey.auth.spi.PasswordVerdict;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.spi.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Reads user name and password and lets the server check them, under the flood control that all passwords share. */
final class BasicMethod implements AuthMethod {

    private static final CredentialPlace PLACE = CredentialPlace.authorization("Basic");
    private static final String PASSWORD = "password";

    private final PasswordProof passwords;
    private final Clock clock;
    private final Duration remembered;

    /** @param remembered how long the server may reuse an outcome */
    BasicMethod(PasswordProof passwords, Clock clock, Duration remembered) {
        this.passwords = passwords;
        this.clock = clock;
        this.remembered = remembered;
    }

    @Override
    public CredentialPlace credentialPlace() {
        return PLACE;
    }

    @Override
    public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
        return UserPass.read(request.credential())
                .fold(
                        pair -> judged(passwords.check(pair.name(), pair.password(), request.clientAddress()), trace),
                        unreadable -> {
                            trace.failed("user_pass", Fact.text("reason", unreadable.reason()));
                            return new AuthOutcome.Rejected(unreadable.code());
                        });
    }

    private AuthOutcome judged(PasswordVerdict verdict, DecisionTrace trace) {
        return verdict.fold(
                right -> {
                    trace.passed(PASSWORD, Fact.text("account", right.account().name()));
                    return new AuthOutcome.Authenticated(
                            new Subject.ByUuid(right.account().uuid()), credential(right.provedAt()));
                },
                () -> {
                    trace.failed(PASSWORD, Fact.text("reason", "wrong user name or password"));
                    return new AuthOutcome.Rejected(StandardError.INVALID_CREDENTIALS);
                },
                later -> {
                    trace.failed(PASSWORD, Fact.text("reason", "not checked"));
                    return new AuthOutcome.Unavailable(
                            later.code(), later.retryAfter(), "the password was not checked");
                });
    }

    /** Without an id: the server knows it by its hash. */
    private Credential credential(Instant provedAt) {
        Instant cacheableUntil =
                remembered.isZero() ? Instant.EPOCH : clock.instant().plus(remembered);
        return new Credential("", "", provedAt, Instant.MAX, cacheableUntil);
    }
}
