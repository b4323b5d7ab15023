package dev.latchkey.server.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.slf4j.LoggerFactory;

/**
 * Keeps every line that the servers in this process log, debug lines included, for {@link SuiteLogs}. JUnit finds it by
 * itself; it begins before the first test.
 */
public final class CapturedLogs implements BeforeAllCallback {

    /** The line that shows that lines are kept. */
    public static final String FIRST_LINE = "from here on every line is kept";

    /** Loggers that hand their lines to nobody above them once a command has opened the log. */
    private static final List<String> APART = List.of("dev.latchkey.access", "dev.latchkey.server.failure");

    private static final String NAME = "suite";
    private static final String OURS = "dev.latchkey";
    private static final String PATTERN = "%d %level %logger [%X] %kvp %msg%n%ex{full}";

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.create(CapturedLogs.class)).computeIfAbsent("begun", key -> begin());
        attachUnlessThere((LoggerContext) LoggerFactory.getILoggerFactory());
    }

    private static boolean begin() {
        try {
            SuiteLogs.begin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        attachUnlessThere(context);
        context.getLogger(OURS).info(FIRST_LINE);
        return true;
    }

    /** Whoever closes the log takes away all that listens to it, too. */
    private static void attachUnlessThere(LoggerContext context) {
        if (context.getCopyOfListenerList().stream().noneMatch(Again.class::isInstance)) {
            context.addListener(new Again(context));
        }
        if (context.getLogger(OURS).getAppender(NAME) == null) {
            attach(context);
        }
    }

    private static void attach(LoggerContext context) {
        FileAppender<ILoggingEvent> file = file(context);
        Logger ours = context.getLogger(OURS);
        ours.setLevel(Level.DEBUG);
        ours.setAdditive(false);
        ours.addAppender(file);
        Usual usual = new Usual(context);
        usual.start();
        ours.addAppender(usual);
        APART.forEach(name -> context.getLogger(name).addAppender(file));
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(file);
    }

    private static FileAppender<ILoggingEvent> file(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        FileAppender<ILoggingEvent> file = new FileAppender<>();
        file.setContext(context);
        file.setName(NAME);
        file.setEncoder(encoder);
        file.setFile(SuiteLogs.FOLDER
                .resolve("process-" + UUID.randomUUID() + ".log")
                .toString());
        file.start();
        return file;
    }

    /** What commands and tests do to the log takes the appenders away: they come back. */
    private static final class Again implements LoggerContextListener {

        private final LoggerContext context;

        Again(LoggerContext context) {
            this.context = context;
        }

        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onReset(LoggerContext reset) {
            attach(context);
        }

        @Override
        public void onStart(LoggerContext started) {
            // Nothing to do: the loggers are as they were.
        }

        @Override
        public void onStop(LoggerContext stopped) {
            // The next class of tests attaches again.
        }

        @Override
        public void onLevelChange(Logger logger, Level level) {
            // Tests may ask for other levels.
        }
    }

    /** Lines go where they would go without all this, by the level that is set there. */
    private static final class Usual extends AppenderBase<ILoggingEvent> {

        private final Logger root;

        Usual(LoggerContext context) {
            setContext(context);
            this.root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(root.getLevel())) {
                root.callAppenders(event);
            }
        }
    }
}
