package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.AccountCredential;
import dev.latchkey.auth.spi.AccountCredentials;
import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.DocumentFetcher;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.PasswordProof;
import dev.latchkey.auth.spi.PasswordVerdict;
import dev.latchkey.auth.testkit.SettableClock;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

/** What a server would lend, for an application "a1b2c3d4". */
record TestContext(
        SettableClock time, KeyRing keyRing, DocumentFetcher documents, Executor background, Map<String, String> server)
        implements MethodContext {

    static final String APPLICATION = "a1b2c3d4";
    static final URI ADDRESS = URI.create("https://content.example.com");

    TestContext(SettableClock time, KeyRing keyRing, DocumentFetcher documents, Executor background) {
        this(time, keyRing, documents, background, Map.of());
    }

    static TestContext with(SettableClock clock, KeyRing ring) {
        return new TestContext(clock, ring, new NoNetwork(), Runnable::run);
    }

    TestContext with(KeyRing ring) {
        return new TestContext(time, ring, documents, background, server);
    }

    @Override
    public Optional<String> serverSetting(String name) {
        return Optional.ofNullable(server.get(name));
    }

    @Override
    public String applicationId() {
        return APPLICATION;
    }

    @Override
    public URI publicAddress() {
        return ADDRESS;
    }

    @Override
    public Clock clock() {
        return time;
    }

    @Override
    public PasswordProof passwords() {
        return (name, password, clientAddress) -> new PasswordVerdict.Wrong();
    }

    @Override
    public AccountCredentials credentials() {
        return new AccountCredentials() {
            @Override
            public Optional<AccountCredential> find(String id) {
                return Optional.empty();
            }

            @Override
            public void used(AccountCredential credential) {
                throw new IllegalStateException("there are none");
            }
        };
    }

    @Override
    public AccountLookup accounts() {
        return new AccountLookup() {
            @Override
            public Optional<AccountView> byName(String name) {
                return Optional.empty();
            }

            @Override
            public Optional<AccountView> byUuid(UUID uuid) {
                return Optional.empty();
            }

            @Override
            public Optional<AccountView> byId(long id) {
                return Optional.empty();
            }
        };
    }
}
