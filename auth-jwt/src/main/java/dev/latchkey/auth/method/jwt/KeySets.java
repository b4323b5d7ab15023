package dev.latchkey.auth.method.jwt;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The key sets of all applications by address, so that a changed setting does not fetch anew and applications of one
 * issuer share its permits. The ones longest out of use are forgotten. Thread-safe.
 */
final class KeySets {

    private static final int MOST = 256;

    private final Map<URI, KeySetCache> byAddress;

    KeySets() {
        this.byAddress = new LinkedHashMap<>(MOST, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<URI, KeySetCache> eldest) {
                return size() > MOST;
            }
        };
    }

    /** @param policy of the server; asked when an address is new */
    synchronized KeySetCache at(URI address, Supplier<JwksPolicy> policy) {
        return byAddress.computeIfAbsent(address, unknown -> new KeySetCache(unknown, policy.get()));
    }
}
