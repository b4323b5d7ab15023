package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.AccountCredentials;
import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.auth.spi.DocumentFetcher;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.PasswordProof;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** What a server would lend. What this method does not borrow is not there. */
record TestContext(Clock clock, DocumentFetcher documents, Map<String, String> server) implements MethodContext {

    @Override
    public Optional<String> serverSetting(String name) {
        return Optional.ofNullable(server.get(name));
    }

    @Override
    public String applicationId() {
        return "a1b2c3d4";
    }

    @Override
    public URI publicAddress() {
        return URI.create("https://content.example.com");
    }

    @Override
    public KeyRing keyRing() {
        throw notLent();
    }

    @Override
    public AccountLookup accounts() {
        throw notLent();
    }

    @Override
    public PasswordProof passwords() {
        throw notLent();
    }

    @Override
    public AccountCredentials credentials() {
        throw notLent();
    }

    @Override
    public Executor background() {
        throw notLent();
    }

    private static IllegalStateException notLent() {
        return new IllegalStateException("this method needs no such thing");
    }
}
