package dev.latchkey.auth.outbound;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the head of an answer (RFC 9112, sections 4 and 5), strictly: what is not clear is refused. */
final class HeadReader {

    private static final int LARGEST_HEAD = 16 * 1024;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.([01]) ([1-5][0-9]{2})(?: .*)?");

    /** No space before the colon and none to continue the line above (RFC 9112, sections 5.1 and 5.2). */
    private static final Pattern FIELD = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):(.*)");

    private final Wire wire;
    private int room = LARGEST_HEAD;

    HeadReader(Wire wire) {
        this.wire = wire;
    }

    /** The final head; interim ones such as 103 are passed over. */
    ReplyHead read() throws IOException {
        ReplyHead head = next();
        while (head.isInterim()) {
            if (head.status() == 101) {
                throw Wire.notHttp();
            }
            head = next();
        }
        return head;
    }

    private ReplyHead next() throws IOException {
        Matcher status = STATUS_LINE.matcher(line());
        if (!status.matches()) {
            throw Wire.notHttp();
        }
        return new ReplyHead(Integer.parseInt(status.group(2)), status.group(1).equals("1"), fields());
    }

    private Map<String, List<String>> fields() throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                throw Wire.notHttp();
            }
            String name = field.group(1).toLowerCase(Locale.ROOT);
            fields.computeIfAbsent(name, first -> new ArrayList<>())
                    .add(field.group(2).strip());
        }
        return fields;
    }

    private String line() throws IOException {
        String line = wire.line(room);
        room = Math.max(0, room - line.length() - 2);
        return line;
    }
}
