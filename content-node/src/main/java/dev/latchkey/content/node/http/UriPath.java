package dev.latchkey.content.node.http;

import java.net.URI;
import java.net.URISyntaxException;

/** Paths as they stand in a header (RFC 3986, section 3.3). */
final class UriPath {

    private UriPath() {}

    /** Percent-encodes whatever a path may not hold as it is. */
    static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a path that starts with one slash", e);
        }
    }
}
