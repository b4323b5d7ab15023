package dev.latchkey.auth.engine;

import dev.latchkey.auth.spi.CredentialPlace;

/**
 * How the method of an application stands, for whoever explains it to people.
 *
 * @param failure why it is not open, one sentence for the operator; empty if it is
 * @param place where its credentials stand; {@code Authorization: Bearer} where it is not open
 * @param issues whether it hands out credentials at this moment
 */
public record MethodStanding(String failure, CredentialPlace place, boolean issues) {

    public boolean open() {
        return failure.isEmpty();
    }
}
