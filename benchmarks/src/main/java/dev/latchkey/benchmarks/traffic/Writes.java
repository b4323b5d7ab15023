package dev.latchkey.benchmarks.traffic;

import dev.latchkey.benchmarks.load.Expected;
import dev.latchkey.benchmarks.load.RequestSource;
import dev.latchkey.benchmarks.site.PageText;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/** Creates nodes, or changes the titles of some at random. */
public final class Writes implements RequestSource {

    private static final byte[] AFTER_PATH =
            Wire.bytes("?_format=json HTTP/1.1\r\nHost: content.example.com\r\nAccept: application/json\r\n"
                    + "Content-Type: application/json\r\nContent-Length: ");
    private static final byte[] LINE_END = Wire.bytes("\r\n");
    private static final String MARK = "Title 0000000000";
    private static final int DIGITS = 10;

    private final byte[] start;
    private final long nodes;
    private final byte[] body;
    private final int digitsAt;
    private final Credentials credentials;
    private final Expected expected;
    private final SplittableRandom random = new SplittableRandom(2);
    private long number;

    private Writes(String start, long nodes, String body, Credentials credentials, Expected expected) {
        this.start = Wire.bytes(start);
        this.nodes = nodes;
        this.body = Wire.bytes(body);
        this.digitsAt = body.indexOf(MARK) + MARK.length() - DIGITS;
        this.credentials = credentials;
        this.expected = expected;
    }

    /** @param prefix of the path, for example empty */
    public static Writes creating(String prefix, Credentials credentials) {
        return new Writes("POST " + prefix + "/node", 0, PageText.json(MARK), credentials, Expected.of(201));
    }

    /** @param nodes changed are those from 1 to this */
    public static Writes changing(long nodes, Credentials credentials) {
        return new Writes("PATCH /node/", nodes, PageText.change(MARK), credentials, Expected.of(200));
    }

    @Override
    public Expected next(ByteBuffer out) {
        out.put(start);
        if (nodes > 0) {
            Wire.number(1 + random.nextLong(nodes), out);
        }
        out.put(AFTER_PATH);
        Wire.number(body.length, out);
        out.put(LINE_END);
        credentials.write(out);
        out.put(LINE_END);
        count();
        out.put(body);
        return expected;
    }

    /** Each title is another one, so that every change is a change. */
    private void count() {
        long rest = ++number;
        for (int i = DIGITS - 1; i >= 0; i--) {
            body[digitsAt + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
