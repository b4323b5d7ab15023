package dev.latchkey.auth.spi;

import java.util.Objects;

/**
 * Where a credential stands in a request.
 *
 * @param header name of the header, compared without regard to case
 * @param scheme authentication scheme in front of the credential (RFC 9110, section 11.1), compared without regard to
 *     case; empty where the whole header value is the credential
 */
public record CredentialPlace(String header, String scheme) {

    public CredentialPlace {
        Objects.requireNonNull(scheme);
        if (header.isEmpty()) {
            throw new IllegalArgumentException("a credential stands in a header");
        }
    }

    /** The {@code Authorization} header with this scheme. */
    public static CredentialPlace authorization(String scheme) {
        return new CredentialPlace("Authorization", scheme);
    }

    /** A header of its own, without a scheme. */
    public static CredentialPlace header(String name) {
        return new CredentialPlace(name, "");
    }
}
