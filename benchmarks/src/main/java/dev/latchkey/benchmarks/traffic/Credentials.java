package dev.latchkey.benchmarks.traffic;

import java.nio.ByteBuffer;
import java.util.List;

/** Header lines with which requests say who sends them, one after the other. Used by one thread. */
public final class Credentials {

    private final byte[][] lines;
    private final boolean again;
    private int next;

    private Credentials(byte[][] lines, boolean again) {
        this.lines = lines;
        this.again = again;
    }

    /** Tokens that come again and again. */
    public static Credentials repeating(String application, List<String> tokens) {
        return new Credentials(lines(application, tokens), true);
    }

    /** Tokens of which each comes once; they run out. */
    public static Credentials once(String application, List<String> tokens) {
        return new Credentials(lines(application, tokens), false);
    }

    private static byte[][] lines(String application, List<String> tokens) {
        return Wire.all(tokens.stream()
                .map(token -> "AUTH-METHOD: " + application + "\r\nAuthorization: Bearer " + token + "\r\n")
                .toList());
    }

    /** For another server, which has seen none of them either. */
    public Credentials fromTheBeginning() {
        return new Credentials(lines, again);
    }

    /** How many are left. */
    public int left() {
        return again ? Integer.MAX_VALUE : lines.length - next;
    }

    boolean write(ByteBuffer out) {
        if (next == lines.length) {
            if (!again) {
                return false;
            }
            next = 0;
        }
        out.put(lines[next++]);
        return true;
    }
}
