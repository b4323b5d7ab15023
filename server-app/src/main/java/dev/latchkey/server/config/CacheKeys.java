package dev.latchkey.server.config;

import static dev.latchkey.server.config.Kinds.size;
import static dev.latchkey.server.config.Kinds.wholeNumber;

import java.util.List;

/** The settings of {@link CacheSettings}. */
final class CacheKeys {

    static final Setting<Long> NODES = Setting.of(
            "cache.nodes",
            size("0B", "64GiB"),
            "32MiB",
            "Memory for nodes that were read lately and the answers written from them, at most an eighth of the"
                    + " heap; 0B keeps none. Every check is made on each request all the same.");
    static final Setting<Integer> CREDENTIALS = Setting.of(
            "cache.credentials",
            wholeNumber(0, 10_000_000),
            "10000",
            "Good credentials that need not be verified again; each takes about 1 KiB. Revocation, account and rules"
                    + " are checked on each request all the same.");

    static final List<Setting<?>> ALL = List.of(NODES, CREDENTIALS);

    private CacheKeys() {}
}
