package dev.latchkey.plugin;

/** Reads what a plugin threw without trusting its methods. */
final class ThrownText {

    private static final int LONGEST = 200;
    private static final int DEEPEST = 20;

    private ThrownText() {}

    /** Class and message of the innermost cause, on one line. */
    static String of(Throwable thrown) {
        Throwable innermost = innermost(thrown);
        try {
            String message = innermost.getMessage();
            String name = innermost.getClass().getName();
            return message == null || message.isBlank() ? name : name + ": " + oneLine(message);
        } catch (RuntimeException | Error e) {
            return innermost.getClass().getName();
        }
    }

    static boolean tellsOfAMissingClass(Throwable thrown) {
        Throwable innermost = innermost(thrown);
        return innermost instanceof ClassNotFoundException || innermost instanceof NoClassDefFoundError;
    }

    private static Throwable innermost(Throwable thrown) {
        Throwable innermost = thrown;
        try {
            for (int i = 0; i < DEEPEST && innermost.getCause() != null; i++) {
                innermost = innermost.getCause();
            }
        } catch (RuntimeException | Error e) {
            return innermost;
        }
        return innermost;
    }

    static StackTraceElement[] stack(Throwable thrown) {
        try {
            StackTraceElement[] stack = thrown.getStackTrace();
            return stack == null ? new StackTraceElement[0] : stack;
        } catch (RuntimeException | Error e) {
            return new StackTraceElement[0];
        }
    }

    private static String oneLine(String text) {
        String line = text.codePoints()
                .map(codePoint -> Character.isISOControl(codePoint) ? ' ' : codePoint)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return text.codePointCount(0, text.length()) > LONGEST ? line + "…" : line;
    }
}
