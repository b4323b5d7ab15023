package dev.latchkey.web;

import java.net.URI;
import java.util.Set;

/**
 * The configured address under which clients reach the server: issuer of its tokens and base of every absolute link.
 * A request's {@code Host} header never takes its place.
 *
 * @param base http or https, without a trailing slash, query or fragment
 */
public record PublicAddress(URI base) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    public PublicAddress {
        boolean plain = base.isAbsolute()
                && SCHEMES.contains(base.getScheme())
                && base.getHost() != null
                && base.getRawQuery() == null
                && base.getRawFragment() == null
                && base.getRawUserInfo() == null
                && !base.toString().endsWith("/");
        if (!plain) {
            throw new IllegalArgumentException("not a base address: " + base);
        }
    }

    /** The absolute address of a path that starts with a slash. */
    public String of(String path) {
        return base + path;
    }

    /** Whether browsers reach the server by https only. */
    public boolean secure() {
        return base.getScheme().equals("https");
    }
}
