package dev.latchkey.admin.call;

/** Text as one word of a POSIX shell. */
final class ShellWord {

    private ShellWord() {}

    static String of(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
