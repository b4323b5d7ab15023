package dev.latchkey.server.config;

import java.util.Optional;
import java.util.function.Function;

/**
 * How the text of a setting is read.
 *
 * @param expected what the text has to be, as it reads after "is not": {@code a whole number from 0 to 65535}
 * @param reader empty where the text is something else
 */
record Kind<T>(String expected, Function<String, Optional<T>> reader) {

    Optional<T> read(String text) {
        return reader.apply(text);
    }
}
