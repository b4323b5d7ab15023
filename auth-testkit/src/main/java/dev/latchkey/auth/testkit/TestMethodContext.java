package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.AccountCredentials;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.RingKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What a server would lend to a method, in memory and in the hands of the test: an application {@code a1b2c3d4} of a
 * server at {@code https://content.example.com} whose clock stands at {@link SettableClock#START} and which has the
 * account {@link TestAccounts#EDITOR}. Its parts are the fakes themselves, so that a test can change them while the
 * method is open.
 */
public final class TestMethodContext implements MethodContext {

    public static final String APPLICATION = "a1b2c3d4";
    public static final URI PUBLIC_ADDRESS = URI.create("https://content.example.com");

    private final String applicationId;
    private final URI publicAddress;
    private final SettableClock clock = new SettableClock();
    private final KeyRing keyRing;
    private final TestAccounts accounts = new TestAccounts();
    private final TestPasswords passwords = new TestPasswords(accounts);
    private final TestCredentials credentials = new TestCredentials();
    private final ScriptedDocuments documents = new ScriptedDocuments();
    private final Executor background;
    private final Map<String, String> serverSettings;

    private TestMethodContext(Builder builder) {
        this.applicationId = builder.applicationId;
        this.publicAddress = builder.publicAddress;
        this.keyRing = new KeyRing(builder.keys);
        this.background = builder.background;
        this.serverSettings = Map.copyOf(builder.serverSettings);
        accounts.put(TestAccounts.EDITOR);
    }

    /** With everything as it is by default and no keys. */
    public static TestMethodContext create() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String applicationId() {
        return applicationId;
    }

    @Override
    public URI publicAddress() {
        return publicAddress;
    }

    @Override
    public SettableClock clock() {
        return clock;
    }

    @Override
    public KeyRing keyRing() {
        return keyRing;
    }

    @Override
    public TestAccounts accounts() {
        return accounts;
    }

    @Override
    public TestPasswords passwords() {
        return passwords;
    }

    /** See {@link AccountCredentials}. */
    public TestCredentials credentials() {
        return credentials;
    }

    @Override
    public ScriptedDocuments documents() {
        return documents;
    }

    @Override
    public Executor background() {
        return background;
    }

    @Override
    public Optional<String> serverSetting(String name) {
        return Optional.ofNullable(serverSettings.get(name));
    }

    /** Says what is not as by default. */
    public static final class Builder {

        private String applicationId = APPLICATION;
        private URI publicAddress = PUBLIC_ADDRESS;
        private Executor background = Runnable::run;
        private final List<RingKey> keys = new ArrayList<>();
        private final Map<String, String> serverSettings = new HashMap<>();

        private Builder() {}

        public Builder applicationId(String id) {
            applicationId = id;
            return this;
        }

        public Builder publicAddress(URI address) {
            publicAddress = address;
            return this;
        }

        /** Adds a key to the application's ring. */
        public Builder key(String id, KeyState state, KeyMaterial material) {
            keys.add(new RingKey(id, state, material));
            return this;
        }

        /** Where background work runs; if not set, at once in the thread that asks for it. */
        public Builder background(Executor executor) {
            background = executor;
            return this;
        }

        public Builder serverSetting(String name, String value) {
            serverSettings.put(name, value);
            return this;
        }

        boolean keyless() {
            return keys.isEmpty();
        }

        public TestMethodContext build() {
            return new TestMethodContext(this);
        }
    }
}
