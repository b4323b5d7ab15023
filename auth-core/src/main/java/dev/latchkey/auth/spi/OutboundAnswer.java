package dev.latchkey.auth.spi;

import java.time.Duration;
import java.util.Arrays;

/**
 * What another server answered.
 *
 * @param status of any kind but a redirect, which counts as unavailable
 * @param body within the host's size limit
 * @param maxAge {@code max-age} of its {@code Cache-Control}, less its {@code Age}; negative if it says nothing
 */
public record OutboundAnswer(int status, byte[] body, Duration maxAge) {

    public OutboundAnswer {
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutboundAnswer that
                && status == that.status
                && Arrays.equals(body, that.body)
                && maxAge.equals(that.maxAge);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * status + Arrays.hashCode(body)) + maxAge.hashCode();
    }

    @Override
    public String toString() {
        return "OutboundAnswer[" + status + ", " + body.length + " bytes]";
    }
}
