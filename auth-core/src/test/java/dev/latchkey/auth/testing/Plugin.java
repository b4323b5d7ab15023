package dev.latchkey.auth.testing;

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
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.FieldKind;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A method from the plugin folder that does what a test wants; at first it lets the account {@code editor} in. */
public final class Plugin implements AuthMethodProvider {

    public static final String ID = "plugged";

    /** The application that uses it. */
    public static final String APPLICATION = "0badbeef";

    /** What it does with a request. */
    public interface Behaviour {
        AuthOutcome judge(ApiRequest request, DecisionTrace trace);
    }

    public volatile Behaviour behaviour = (request, trace) -> editor();
    public volatile Runnable opening = () -> {};
    public volatile Runnable closing = () -> {};
    public volatile UnaryOperator<Map<String, String>> upgrade = stored -> stored;
    public volatile List<ErrorCode> errors = List.of();
    private final List<Opened> opened = new CopyOnWriteArrayList<>();

    public static AuthOutcome editor() {
        return new AuthOutcome.Authenticated(
                new Subject.ByName("editor"),
                new Credential("id", "key", Instant.parse("2030-01-01T00:00:00Z"), Instant.MAX, Instant.EPOCH));
    }

    /** Waits until the latch is open, however often the thread is interrupted. */
    public static void block(CountDownLatch latch) {
        boolean waiting = true;
        while (waiting) {
            try {
                latch.await();
                waiting = false;
            } catch (InterruptedException e) {
                waiting = true;
            }
        }
    }

    public List<Opened> opened() {
        return List.copyOf(opened);
    }

    @Override
    public AuthMethodDescriptor descriptor() {
        ConfigSchema schema = ConfigSchema.of(
                ConfigField.of(FieldKind.TEXT, "realm", "Realm"), ConfigField.of(FieldKind.SECRET, "secret", "Secret"));
        return new AuthMethodDescriptor(
                ID, "Plugged", "For tests.", "1", AuthMethodDescriptor.SPI_VERSION, schema, errors);
    }

    @Override
    public AuthMethod open(MethodSettings settings, MethodContext context) {
        opening.run();
        Opened method = new Opened(settings, context);
        opened.add(method);
        return method;
    }

    @Override
    public Map<String, String> upgraded(Map<String, String> stored) {
        return upgrade.apply(stored);
    }

    /** Opened for an application; to call it when it is closed is an error of its host. */
    public final class Opened implements AuthMethod {

        private final MethodSettings settings;
        private final MethodContext context;
        private final AtomicInteger closed = new AtomicInteger();
        private final CountDownLatch closedOnce = new CountDownLatch(1);

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
                return closedOnce.await(20, TimeUnit.SECONDS) ? closed.get() : 0;
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
            AuthOutcome outcome = behaviour.judge(request, trace);
            if (closed.get() > 0) {
                throw new IllegalStateException("closed while a request is in it");
            }
            return outcome;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
            closedOnce.countDown();
            closing.run();
        }
    }
}
