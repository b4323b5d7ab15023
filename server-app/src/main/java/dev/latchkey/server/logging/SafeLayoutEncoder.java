package dev.latchkey.server.logging;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import java.nio.charset.StandardCharsets;

/** Knows {@code %safeMessage} and {@code %safeThrowable}, into which no request can smuggle a line of its own. */
final class SafeLayoutEncoder extends PatternLayoutEncoder {

    @Override
    public void start() {
        PatternLayout layout = new PatternLayout();
        layout.getInstanceConverterMap().put("safeMessage", SafeMessage::new);
        layout.getInstanceConverterMap().put("safeThrowable", SafeThrowable::new);
        layout.setContext(context);
        layout.setPattern(getPattern());
        layout.start();
        this.layout = layout;
        setCharset(StandardCharsets.UTF_8);
        started = true;
    }
}
