package dev.latchkey.server.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.stream.Collectors;

/** The stack trace, each line set in, so that none of them, not even of an exception's text, looks like an entry. */
public final class SafeThrowable extends ThrowableProxyConverter {

    private static final String INDENT = "    ";

    @Override
    public String convert(ILoggingEvent event) {
        return super.convert(event)
                .lines()
                .map(line -> INDENT + SafeMessage.escape(line.replace('\t', ' ')) + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
