package dev.latchkey.auth.testkit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Keeps what is printed and logged until it is closed: {@code System.out}, {@code System.err} and, at every level,
 * {@code java.util.logging}, where {@link System.Logger} ends as well. What slf4j is bound to gets in as far as it prints.
 */
final class CapturedOutput implements AutoCloseable {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream capture = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final Logger root = Logger.getLogger("");
    private final Level level = root.getLevel();
    private final Handler handler = new Printing();

    CapturedOutput() {
        System.setOut(capture);
        System.setErr(capture);
        root.addHandler(handler);
        root.setLevel(Level.ALL);
    }

    String text() {
        capture.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        root.setLevel(level);
        root.removeHandler(handler);
        System.setOut(out);
        System.setErr(err);
    }

    private final class Printing extends Handler {

        private final Formatter formatter = new SimpleFormatter();

        private Printing() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            capture.print(formatter.format(record));
        }

        @Override
        public void flush() {
            capture.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }
}
