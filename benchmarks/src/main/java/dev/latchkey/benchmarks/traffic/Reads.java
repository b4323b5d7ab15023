package dev.latchkey.benchmarks.traffic;

import dev.latchkey.benchmarks.load.Expected;
import dev.latchkey.benchmarks.load.RequestSource;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/** Reads nodes at random. */
public final class Reads implements RequestSource {

    private static final byte[] AFTER_NUMBER =
            Wire.bytes("?_format=json HTTP/1.1\r\nHost: content.example.com\r\nAccept: application/json\r\n");
    private static final byte[] END = Wire.bytes("\r\n");

    private final byte[] start;
    private final long nodes;
    private final Credentials credentials;
    private final Expected expected;
    private final SplittableRandom random = new SplittableRandom(1);

    /**
     * @param prefix of the path, for example empty
     * @param nodes read are those from 1 to this
     */
    public Reads(String prefix, long nodes, Credentials credentials, Expected expected) {
        this.start = Wire.bytes("GET " + prefix + "/node/");
        this.nodes = nodes;
        this.credentials = credentials;
        this.expected = expected;
    }

    @Override
    public Expected next(ByteBuffer out) {
        out.put(start);
        Wire.number(1 + random.nextLong(nodes), out);
        out.put(AFTER_NUMBER);
        if (!credentials.write(out)) {
            return Expected.NOTHING_LEFT;
        }
        out.put(END);
        return expected;
    }
}
