package dev.latchkey.benchmarks.traffic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes of requests. */
final class Wire {

    private static final long TEN = 10;

    private Wire() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** In one array each, so that nothing has to be put together while it counts. */
    static byte[][] all(List<String> texts) {
        return texts.stream().map(Wire::bytes).toArray(byte[][]::new);
    }

    static void number(long number, ByteBuffer out) {
        if (number >= TEN) {
            number(number / TEN, out);
        }
        out.put((byte) ('0' + number % TEN));
    }
}
