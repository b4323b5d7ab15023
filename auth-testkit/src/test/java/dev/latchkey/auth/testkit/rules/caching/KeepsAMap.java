package dev.latchkey.auth.testkit.rules.caching;

import java.util.concurrent.ConcurrentHashMap;

/** An offender. */
public final class KeepsAMap {
    static final ConcurrentHashMap<String, String> SEEN = new ConcurrentHashMap<>();
}
