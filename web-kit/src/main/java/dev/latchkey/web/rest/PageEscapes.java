package dev.latchkey.web.rest;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/** Escapes every character that could end a string, a script or an attribute of a page. */
public final class PageEscapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private final int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
    private final SerializedString[] escapes = new SerializedString[codes.length];

    public PageEscapes() {
        for (char c : "<>&'\"".toCharArray()) {
            codes[c] = ESCAPE_CUSTOM;
            escapes[c] = new SerializedString(String.format("\\u%04X", (int) c));
        }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return codes.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
        return c < escapes.length ? escapes[c] : null;
    }
}
