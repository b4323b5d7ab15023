package dev.latchkey.server.operations;

/**
 * How one part of the server is.
 *
 * @param detail a few words without names, addresses or secrets, since anybody may read them; empty if there is
 *     nothing to say
 */
public record PartHealth(Grade grade, String detail) {

    /** From good to bad. */
    public enum Grade {
        /** As it should be. */
        UP,
        /** Some requests are refused, but sending them elsewhere would not help. */
        DEGRADED,
        /** The server cannot do its work and should get no requests. */
        DOWN
    }

    public static PartHealth up() {
        return new PartHealth(Grade.UP, "");
    }

    public static PartHealth degraded(String detail) {
        return new PartHealth(Grade.DEGRADED, detail);
    }

    public static PartHealth down(String detail) {
        return new PartHealth(Grade.DOWN, detail);
    }
}
