package dev.latchkey.auth.flood;

import java.time.Duration;

/**
 * When failed passwords block. The defaults are Drupal's.
 *
 * @param perAccount failures for one account from one address
 * @param perAddress failures from one address, whatever the account
 */
public record FloodLimits(int perAccount, Duration accountWindow, int perAddress, Duration addressWindow) {

    public static final FloodLimits DEFAULT = new FloodLimits(5, Duration.ofHours(6), 50, Duration.ofHours(1));
}
