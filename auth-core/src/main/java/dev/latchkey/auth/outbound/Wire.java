package dev.latchkey.auth.outbound;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** What comes from the other side, read in lines and blocks of limited size. */
final class Wire {

    private final InputStream in;

    Wire(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * A line up to its CR LF, which is left out. A lone CR or LF, or another control character than the tab, is
     * refused: programs disagree where such a line ends.
     */
    String line(int longest) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = octet(); c != '\r'; c = octet()) {
            if (line.length() == longest) {
                throw new UnusableException("a line of the answer is too long");
            }
            if ((c < ' ' && c != '\t') || c == 127) {
                throw notHttp();
            }
            line.append((char) c);
        }
        if (octet() != '\n') {
            throw notHttp();
        }
        return line.toString();
    }

    byte[] block(int size) throws IOException {
        byte[] block = in.readNBytes(size);
        if (block.length < size) {
            throw new EOFException("the answer ended early");
        }
        return block;
    }

    byte[] rest(int atMost) throws IOException {
        return in.readNBytes(atMost);
    }

    private int octet() throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new EOFException("the answer ended early");
        }
        return octet;
    }

    static UnusableException notHttp() {
        return new UnusableException("the answer is no proper HTTP/1.1");
    }
}
