package dev.latchkey.web;

import java.util.UUID;

/**
 * Uuids that sort by when they were made. What is kept under such names grows at one end of its index, where random
 * names would each touch another page of it.
 */
public final class OrderedUuid {

    private static final int BITS_OF_VERSION_AND_BELOW = 16;
    private static final long VERSION_AND_BELOW = 0xFFFFL;

    private OrderedUuid() {}

    /**
     * The first 48 bits tell the time, the rest stays as it is: the form is that of version 4, which clients may check,
     * and 74 bits are random.
     *
     * @param millis since 1970
     * @param random of version 4
     */
    public static UUID of(long millis, UUID random) {
        long most = millis << BITS_OF_VERSION_AND_BELOW | random.getMostSignificantBits() & VERSION_AND_BELOW;
        return new UUID(most, random.getLeastSignificantBits());
    }
}
