package dev.latchkey.web.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of entities in paths, read as loosely as Drupal does (contract "content", section 1.1). */
public final class EntityNumber {

    private static final Pattern NUMBER = Pattern.compile("0{0,64}([1-9][0-9]{0,17})(\\.0{1,18})?");

    private static final int MOST_DIGITS = 18;

    private EntityNumber() {}

    /** Digits alone, and not so many that they would be too much. */
    private static boolean isUsual(String parameter) {
        if (parameter.isEmpty() || parameter.length() > MOST_DIGITS || parameter.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < parameter.length(); i++) {
            if (parameter.charAt(i) < '0' || parameter.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** {@code 061} and {@code 61.0} are 61; empty for anything but a number from 1. */
    public static Optional<Long> parse(String parameter) {
        if (isUsual(parameter)) {
            return Optional.of(Long.parseLong(parameter));
        }
        Matcher matcher = NUMBER.matcher(parameter);
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }
}
