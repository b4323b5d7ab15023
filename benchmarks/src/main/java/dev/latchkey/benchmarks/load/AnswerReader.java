package dev.latchkey.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Finds the end of an HTTP/1.1 answer in what has arrived, with little work: the load shares the machine with the server. */
final class AnswerReader {

    private static final int SHOWN = 400;
    private static final int UNKNOWN = -1;
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "connection: close".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer in;
    private int scanned;
    private int bodyStart;
    private int length;
    private boolean chunked;
    private boolean closing;

    AnswerReader(ByteBuffer in) {
        this.in = in;
        clear();
    }

    void clear() {
        in.clear();
        scanned = 0;
        bodyStart = UNKNOWN;
        length = UNKNOWN;
        chunked = false;
        closing = false;
    }

    /** Whether the whole answer has arrived. */
    boolean complete() {
        if (bodyStart == UNKNOWN && !headComplete()) {
            return false;
        }
        return chunked ? endsWithLastChunk() : in.position() >= bodyStart + length;
    }

    int status() {
        return (in.get(9) - '0') * 100 + (in.get(10) - '0') * 10 + (in.get(11) - '0');
    }

    /** Whether the server closes the connection after this answer. */
    boolean closing() {
        return closing;
    }

    /** The beginning of the answer, for whoever wonders about it. */
    String shown() {
        byte[] bytes = new byte[Math.min(SHOWN, in.position())];
        in.duplicate().position(0).get(bytes);
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    private boolean headComplete() {
        for (int i = scanned; i + 3 < in.position(); i++) {
            if (in.get(i) == '\r' && in.get(i + 1) == '\n' && in.get(i + 2) == '\r' && in.get(i + 3) == '\n') {
                bodyStart = i + 4;
                readHead();
                return true;
            }
            scanned = i + 1;
        }
        return false;
    }

    private void readHead() {
        length = 0;
        for (int i = 0; i < bodyStart - 2; i++) {
            if (in.get(i) == '\n') {
                headerAt(i + 1);
            }
        }
    }

    private void headerAt(int start) {
        switch (in.get(start) | 0x20) {
            case 'c' -> {
                if (startsWith(start, LENGTH)) {
                    length = number(start + LENGTH.length);
                } else if (startsWith(start, CLOSE)) {
                    closing = true;
                }
            }
            case 't' -> chunked |= startsWith(start, CHUNKED);
            default -> {}
        }
    }

    private boolean startsWith(int start, byte[] lower) {
        for (int i = 0; i < lower.length; i++) {
            if (start + i >= in.position() || (in.get(start + i) | 0x20) != lower[i]) {
                return false;
            }
        }
        return true;
    }

    private int number(int start) {
        int value = 0;
        for (int i = start; i < in.position() && in.get(i) != '\r'; i++) {
            byte digit = in.get(i);
            if (digit >= '0' && digit <= '9') {
                value = value * 10 + digit - '0';
            }
        }
        return value;
    }

    private boolean endsWithLastChunk() {
        int start = in.position() - LAST_CHUNK.length;
        for (int i = 0; i < LAST_CHUNK.length; i++) {
            if (start < bodyStart || in.get(start + i) != LAST_CHUNK[i]) {
                return false;
            }
        }
        return true;
    }
}
