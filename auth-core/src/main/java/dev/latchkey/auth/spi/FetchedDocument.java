package dev.latchkey.auth.spi;

import java.time.Duration;
import java.util.Arrays;

/**
 * A document from another server.
 *
 * @param body within the host's size limit
 * @param maxAge {@code max-age} of its {@code Cache-Control}, less its {@code Age}; negative if it says nothing
 */
public record FetchedDocument(byte[] body, Duration maxAge) {

    public FetchedDocument {
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FetchedDocument that && Arrays.equals(body, that.body) && maxAge.equals(that.maxAge);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(body) + maxAge.hashCode();
    }

    @Override
    public String toString() {
        return "FetchedDocument[" + body.length + " bytes]";
    }
}
