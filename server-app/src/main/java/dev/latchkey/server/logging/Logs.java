package dev.latchkey.server.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import dev.latchkey.server.config.LogFormat;
import dev.latchkey.server.config.LogSettings;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** The log file and, for warnings only, the error stream. */
public final class Logs {

    /** Its lines go to the file alone: the console has already been told. */
    private static final String FILE_ONLY = "dev.latchkey.server.failure";

    private static final String FILE_PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level [%thread] %X{request_id:--} %logger{30} - %safeMessage%n%safeThrowable";
    private static final String CONSOLE_PATTERN = "%-5level %safeMessage%n%nopex";

    /** One line a request, to a file of its own. */
    static final String ACCESS = "dev.latchkey.access";

    private static final String ACCESS_PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %safeMessage%n";

    /** Libraries that tell much about themselves, or warn of what any client can cause. */
    private static final Map<String, Level> QUIETER = Map.of(
            "org.eclipse.jetty", Level.WARN,
            "org.flywaydb", Level.WARN,
            "com.zaxxer.hikari", Level.WARN,
            "io.javalin", Level.ERROR);

    private Logs() {}

    /** Opens the log file. Until then only warnings are kept, on the error stream. */
    public static void open(LogSettings settings) {
        LoggerContext context = context();
        context.reset();
        Appender<ILoggingEvent> file = file(context, settings, settings.file(), FILE_PATTERN);
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.valueOf(settings.level().name()));
        root.addAppender(file);
        root.addAppender(console(context));
        QUIETER.forEach((name, level) -> context.getLogger(name).setLevel(level));
        Logger fileOnly = context.getLogger(FILE_ONLY);
        fileOnly.setAdditive(false);
        fileOnly.addAppender(file);
        openAccess(context, settings);
    }

    private static void openAccess(LoggerContext context, LogSettings settings) {
        Logger access = context.getLogger(ACCESS);
        access.setAdditive(false);
        access.setLevel(settings.access() ? Level.INFO : Level.OFF);
        if (settings.access()) {
            access.addAppender(file(context, settings, settings.file().resolveSibling("access.log"), ACCESS_PATTERN));
        }
    }

    /** Whether there is a log file. */
    public static boolean opened() {
        return context().getLogger(FILE_ONLY).iteratorForAppenders().hasNext();
    }

    /** Writes a failure, with its stack trace, to the log file if that is open, and nowhere else. */
    public static void keep(String sentence, Throwable failure) {
        if (opened()) {
            context().getLogger(FILE_ONLY).error(sentence, failure);
        }
    }

    /** Writes out what is held back. */
    public static void close() {
        context().stop();
    }

    /** Back to what holds before {@link #open}, for tests that share the process. */
    static void reset() throws JoranException {
        context().reset();
        new ContextInitializer(context()).autoConfig();
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    private static Appender<ILoggingEvent> console(LoggerContext context) {
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel("WARN");
        warnings.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(pattern(context, CONSOLE_PATTERN));
        console.addFilter(warnings);
        console.start();
        return console;
    }

    private static Appender<ILoggingEvent> file(
            LoggerContext context, LogSettings settings, Path path, String pattern) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setFile(path.toString());
        file.setEncoder(settings.format() == LogFormat.JSON ? json(context) : pattern(context, pattern));
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(file);
        String name = path.getFileName().toString().replaceAll("\\.log$", "");
        rolling.setFileNamePattern(
                path.resolveSibling(name + ".%d{yyyy-MM-dd, UTC}.%i.log.gz").toString());
        rolling.setMaxFileSize(new FileSize(settings.fileBytes()));
        rolling.setMaxHistory(settings.days());
        rolling.setTotalSizeCap(new FileSize(settings.totalBytes()));
        rolling.start();
        file.setRollingPolicy(rolling);
        file.start();
        return file;
    }

    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        JsonLineEncoder encoder = new JsonLineEncoder();
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> pattern(LoggerContext context, String pattern) {
        SafeLayoutEncoder encoder = new SafeLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }
}
