package dev.latchkey.server.logging;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The message on one line: control characters are shown, not obeyed. */
public final class SafeMessage extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return escape(String.valueOf(event.getFormattedMessage()));
    }

    static String escape(String text) {
        if (text.chars().noneMatch(SafeMessage::acts)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            if (acts(c)) {
                escaped.append(String.format("\\u%04x", c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }

    /** Control characters, line separators, and what turns the direction of writing. */
    private static boolean acts(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }
}
