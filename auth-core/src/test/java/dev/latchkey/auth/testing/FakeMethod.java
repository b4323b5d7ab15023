package dev.latchkey.auth.testing;

import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.Credential;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.FieldKind;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.spi.KeyMaker;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.OnlineCheck;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.spi.Subject;
import dev.latchkey.auth.spi.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;

/**
 * A method whose credential is {@code good:<user name>}. What it answers to others can be set, and it counts how often
 * it is asked.
 */
public final class FakeMethod implements AuthMethodProvider {

    public static final String ID = "fake";

    private final Clock clock;
    private final List<Opened> opened = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Function<ApiRequest, AuthOutcome> behaviour = this::judge;
    private volatile Instant cacheableUntil = Instant.EPOCH;
    private volatile boolean issues = true;
    private volatile TokenIssuer issuing;
    private volatile Optional<OnlineCheck> online = Optional.empty();

    public FakeMethod(Clock clock) {
        this.clock = clock;
        this.issuing = this::issued;
    }

    /** Replaces the judgement of methods, also of those already open. */
    public void behave(Function<ApiRequest, AuthOutcome> other) {
        behaviour = other;
    }

    public void cacheUntil(Instant until) {
        cacheableUntil = until;
    }

    /** For methods opened from now on. */
    public void issues(boolean whether) {
        issues = whether;
    }

    public void issueBy(TokenIssuer issuer) {
        issuing = issuer;
    }

    /** What methods depend on, also those already open. */
    public void dependsOn(OnlineCheck check) {
        online = Optional.of(check);
    }

    public int asked() {
        return asked.get();
    }

    /** All that were ever opened, in order. */
    public List<Opened> opened() {
        return List.copyOf(opened);
    }

    @Override
    public AuthMethodDescriptor descriptor() {
        ConfigSchema schema = ConfigSchema.of(
                ConfigField.of(FieldKind.TEXT, "plain", "Plain"),
                ConfigField.of(FieldKind.SECRET, "shared_secret", "Shared secret")
                        .mandatory(),
                ConfigField.of(FieldKind.TEXT, "refuse", "Refuse"));
        return new AuthMethodDescriptor(
                ID, "Fake", "For tests.", "1", AuthMethodDescriptor.SPI_VERSION, schema, List.of());
    }

    @Override
    public AuthMethod open(MethodSettings settings, MethodContext context) throws InvalidSettingsException {
        String refuse = settings.text("refuse").orElse("");
        if (refuse.equals("throw")) {
            throw new IllegalStateException("a fault of the plugin");
        }
        if (!refuse.isEmpty()) {
            throw new InvalidSettingsException("refuse", refuse);
        }
        Opened method = new Opened(settings, context);
        opened.add(method);
        return method;
    }

    @Override
    public Optional<KeyMaker> keyMaker() {
        return Optional.of(new Keys());
    }

    private AuthOutcome judge(ApiRequest request) {
        String credential = request.credential();
        if (!credential.startsWith("good:")) {
            return new AuthOutcome.Rejected(StandardError.INVALID_CREDENTIALS);
        }
        return authenticated(credential.substring(5), clock.instant());
    }

    /** What the method says of a good credential. */
    public AuthOutcome authenticated(String name, Instant issuedAt) {
        return new AuthOutcome.Authenticated(
                new Subject.ByName(name), new Credential("id", "key", issuedAt, Instant.MAX, cacheableUntil));
    }

    private IssuedToken issued(AccountView account, Instant issuedAt) {
        return new IssuedToken("good:" + account.name(), "id", "key", issuedAt, issuedAt.plusSeconds(60));
    }

    /** One opened for an application. */
    public final class Opened implements AuthMethod {

        private final MethodSettings settings;
        private final MethodContext context;
        private final AtomicInteger closed = new AtomicInteger();
        private final CountDownLatch closing = new CountDownLatch(1);

        Opened(MethodSettings settings, MethodContext context) {
            this.settings = settings;
            this.context = context;
        }

        public MethodSettings settings() {
            return settings;
        }

        public MethodContext context() {
            return context;
        }

        public int closed() {
            return closed.get();
        }

        /** How often it was closed, asked after it was for the first time. */
        public int closedInTheEnd() {
            try {
                return closing.await(20, TimeUnit.SECONDS) ? closed.get() : 0;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public CredentialPlace credentialPlace() {
            return CredentialPlace.authorization("Bearer");
        }

        @Override
        public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
            asked.incrementAndGet();
            return behaviour.apply(request);
        }

        @Override
        public Optional<TokenIssuer> tokenIssuer() {
            return issues ? Optional.of((account, at) -> issuing.issue(account, at)) : Optional.empty();
        }

        @Override
        public Optional<OnlineCheck> onlineCheck() {
            return online;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
            closing.countDown();
        }
    }

    /** Keys of the algorithm that the setting {@code plain} names. */
    private static final class Keys implements KeyMaker {

        @Override
        public boolean wantsOwnKey(MethodSettings settings) {
            return true;
        }

        @Override
        public KeyMaterial generate(MethodSettings settings) {
            return material(settings, "generated");
        }

        @Override
        public KeyMaterial read(MethodSettings settings, String signing, String verifying)
                throws InvalidSettingsException {
            if (signing.isEmpty()) {
                throw new InvalidSettingsException("private_key", "missing");
            }
            return material(settings, signing);
        }

        private static KeyMaterial material(MethodSettings settings, String secret) {
            SecretKeySpec key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
            return new KeyMaterial(settings.text("plain").orElse("HS256"), key, key);
        }
    }
}
