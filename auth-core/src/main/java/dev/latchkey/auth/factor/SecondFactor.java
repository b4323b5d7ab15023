package dev.latchkey.auth.factor;

import java.time.Instant;

/**
 * The second factor of an account as it is kept. Printed without its secret.
 *
 * @param sealedSecret opens for {@link #purpose} only
 * @param lastStep number of the time step whose code was used last; no code of it or an earlier one is taken again
 * @param since when it was set up
 */
public record SecondFactor(long accountId, String sealedSecret, long lastStep, Instant since) {

    /** What the secret of an account is sealed for. */
    public static String purpose(long accountId) {
        return "account/" + accountId + "/second-factor";
    }

    @Override
    public String toString() {
        return "SecondFactor[" + accountId + "]";
    }
}
