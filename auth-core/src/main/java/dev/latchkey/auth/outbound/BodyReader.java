package dev.latchkey.auth.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the body of an answer (RFC 9112, sections 6 and 7) up to a size; a larger one is refused. */
final class BodyReader {

    private static final Pattern LENGTH = Pattern.compile("0*([0-9]{1,15})");
    private static final Pattern CHUNK = Pattern.compile("0*([0-9a-fA-F]{1,8})[ \\t]*(?:;.*)?");
    private static final int LONGEST_CHUNK_LINE = 256;
    private static final int MOST_TRAILERS = 100;
    private static final int LONGEST_TRAILER = 1024;

    private final Wire wire;
    private final int largest;

    BodyReader(Wire wire, int largest) {
        this.wire = wire;
        this.largest = largest;
    }

    byte[] read(ReplyHead head) throws IOException {
        if (!head.all("Content-Encoding").stream().allMatch("identity"::equalsIgnoreCase)) {
            throw new UnusableException("the answer is compressed, which was not asked for");
        }
        var length = head.single("Content-Length");
        var coding = head.single("Transfer-Encoding");
        if (coding.isPresent()) {
            // Both, or chunks from HTTP/1.0, are the stuff of request smuggling (RFC 9112, section 6.1).
            if (length.isPresent() || !head.http11() || !coding.get().equalsIgnoreCase("chunked")) {
                throw Wire.notHttp();
            }
            return chunked();
        }
        return length.isPresent() ? wire.block(allowed(LENGTH, length.get(), 10, 0)) : untilEnd();
    }

    private byte[] untilEnd() throws IOException {
        byte[] body = wire.rest(largest + 1);
        if (body.length > largest) {
            throw tooLarge();
        }
        return body;
    }

    private byte[] chunked() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size = chunkSize(body);
        while (size > 0) {
            body.write(wire.block(size));
            if (!wire.line(0).isEmpty()) {
                throw Wire.notHttp();
            }
            size = chunkSize(body);
        }
        skipTrailers();
        return body.toByteArray();
    }

    private int chunkSize(ByteArrayOutputStream sofar) throws IOException {
        return allowed(CHUNK, wire.line(LONGEST_CHUNK_LINE), 16, sofar.size());
    }

    private void skipTrailers() throws IOException {
        for (int count = 0; !wire.line(LONGEST_TRAILER).isEmpty(); count++) {
            if (count == MOST_TRAILERS) {
                throw new UnusableException("the answer has too many trailers");
            }
        }
    }

    private int allowed(Pattern format, String text, int radix, int sofar) throws IOException {
        Matcher number = format.matcher(text);
        if (!number.matches()) {
            throw Wire.notHttp();
        }
        long size = Long.parseLong(number.group(1), radix);
        if (size > largest - sofar) {
            throw tooLarge();
        }
        return (int) size;
    }

    private UnusableException tooLarge() {
        return new UnusableException("the document is larger than " + largest + " bytes");
    }
}
