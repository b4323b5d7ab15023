package dev.latchkey.auth.application;

import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.auth.spi.DocumentFetcher;
import dev.latchkey.auth.spi.PasswordProof;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * What the server lends to every opened method; see {@link dev.latchkey.auth.spi.MethodContext}.
 *
 * @param serverSettings those of the server's settings that methods may read, by name
 */
public record MethodHost(
        URI publicAddress,
        Clock clock,
        AccountLookup accounts,
        PasswordProof passwords,
        DocumentFetcher documents,
        Executor background,
        Map<String, String> serverSettings) {

    public MethodHost {
        serverSettings = Map.copyOf(serverSettings);
    }
}
