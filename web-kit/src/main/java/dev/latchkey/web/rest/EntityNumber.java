package dev.latchkey.web.rest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of entities in paths, read as loosely as Drupal does (contract "content", section 1.1). */
public final class EntityNumber {

    private static final Pattern NUMBER = Pattern.compile("0{0,64}([1-9][0-9]{0,17})(\\.0{1,18})?");

    private EntityNumber() {}

    /** {@code 061} and {@code 61.0} are 61; empty for anything but a number from 1. */
    public static Optional<Long> parse(String parameter) {
        Matcher matcher = NUMBER.matcher(parameter);
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }
}
