package dev.latchkey.auth.method.oauth2;

/** Text that every log, page and database takes: no control characters, no half surrogate pairs. */
final class PlainText {

    private PlainText() {}

    static boolean is(String text) {
        int at = 0;
        while (at < text.length() && !strange(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at == text.length();
    }

    private static boolean strange(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
