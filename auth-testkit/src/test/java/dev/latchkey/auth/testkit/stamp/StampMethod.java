package dev.latchkey.auth.testkit.stamp;

import dev.latchkey.auth.spi.AccountCredential;
import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.AuthOutcome.Rejected;
import dev.latchkey.auth.spi.Credential;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.DocumentUnavailableException;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.RingKey;
import dev.latchkey.auth.spi.Subject;
import dev.latchkey.auth.spi.TokenIssuer;
import dev.latchkey.auth.testkit.TestMethodContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accepts stamps of the application's key, and passes, which accounts hold. */
public class StampMethod implements AuthMethod {

    private static final Pattern STAMP =
            Pattern.compile("([0-9a-f-]{36})\\.([a-z]{1,32})\\.([0-9]{1,10})\\.([0-9a-f]{64})");
    private static final Pattern PASS = Pattern.compile("pass_([0-9a-f]{16})_([0-9a-f]{32})");
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final MethodSettings settings;
    private final TestMethodContext context;
    private final Stamps stamps;

    public StampMethod(MethodSettings settings, TestMethodContext context) {
        this.settings = settings;
        this.context = context;
        this.stamps = new Stamps(context.keyRing(), settings.required(StampProvider.PEPPER));
    }

    @Override
    public CredentialPlace credentialPlace() {
        return CredentialPlace.authorization("Stamp");
    }

    @Override
    public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
        Matcher pass = PASS.matcher(request.credential());
        Matcher stamp = STAMP.matcher(request.credential());
        if (pass.matches()) {
            return judgePass(pass.group(1), pass.group(2));
        }
        if (!stamp.matches()) {
            trace.failed("shape", Fact.number("length", request.credential().length()));
            return new Rejected(StampError.MALFORMED_STAMP);
        }
        trace.passed("shape");
        return judgeStamp(stamp);
    }

    private AuthOutcome judgePass(String id, String secret) {
        Instant now = context.clock().instant();
        Optional<AccountCredential> held = context.credentials()
                .find(id)
                .filter(credential -> Stamps.same(credential.proof(), Stamps.hash(secret)));
        if (held.isEmpty()) {
            return new Rejected(StampError.FALSE_STAMP);
        }
        if (!now.isBefore(held.get().expiresAt())) {
            return new Rejected(StampError.STAMP_EXPIRED);
        }
        context.credentials().used(held.get());
        return new AuthOutcome.Authenticated(
                new Subject.ByUuid(held.get().account()),
                new Credential(id, "", held.get().createdAt(), held.get().expiresAt(), Instant.EPOCH));
    }

    private AuthOutcome judgeStamp(Matcher stamp) {
        String content = stamp.group(1) + "." + stamp.group(2) + "." + stamp.group(3);
        String key = stamps.keyOf(content, stamp.group(4));
        Instant expiry = Instant.ofEpochSecond(Long.parseLong(stamp.group(3)));
        if (key.isEmpty()) {
            return new Rejected(StampError.FALSE_STAMP);
        }
        if (!context.clock().instant().isBefore(expiry)) {
            return new Rejected(StampError.STAMP_EXPIRED);
        }
        AuthOutcome good = new AuthOutcome.Authenticated(
                new Subject.ByName(stamp.group(2)),
                new Credential(stamp.group(1), key, expiry.minus(LIFETIME), expiry, expiry));
        return settings.text(StampProvider.DIRECTORY)
                .map(directory -> listed(stamp.group(2), directory, good))
                .orElse(good);
    }

    private AuthOutcome listed(String name, String directory, AuthOutcome good) {
        try {
            byte[] names = context.documents()
                    .fetch(URI.create(directory), "text/plain")
                    .body();
            return new String(names, StandardCharsets.UTF_8).lines().anyMatch(name::equals)
                    ? good
                    : new Rejected(StampError.UNLISTED_HOLDER);
        } catch (DocumentUnavailableException e) {
            return new AuthOutcome.Unavailable(
                    StampError.DIRECTORY_UNAVAILABLE, Duration.ofSeconds(30), "The directory did not answer.");
        }
    }

    @Override
    public Optional<TokenIssuer> tokenIssuer() {
        return context.keyRing().active().map(key -> (account, issuedAt) -> issued(account.name(), issuedAt, key));
    }

    private IssuedToken issued(String name, Instant issuedAt, RingKey key) {
        String id = UUID.randomUUID().toString();
        Instant expiry = issuedAt.plus(LIFETIME);
        String content = id + "." + name + "." + expiry.getEpochSecond();
        String text = content + "." + stamps.stamped(content, key.material().signing());
        return new IssuedToken(text, id, key.id(), issuedAt, expiry);
    }
}
