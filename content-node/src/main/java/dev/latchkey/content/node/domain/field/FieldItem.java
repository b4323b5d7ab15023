package dev.latchkey.content.node.domain.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One value of a field. Immutable and equal by value; that a field is empty is said by the absence of items. */
public sealed interface FieldItem {

    /** Whether a submitted item says nothing else than the stored one. */
    default boolean sameAs(FieldItem stored) {
        return equals(stored);
    }

    record OfInteger(long value) implements FieldItem {}

    record OfBoolean(boolean value) implements FieldItem {}

    /** A text of one line or more, never empty. */
    record OfString(String value) implements FieldItem {}

    /** @param seconds since 1970 in UTC */
    record OfTimestamp(long seconds) implements FieldItem {}

    /** @param target number of the account; 0 is the anonymous one */
    record OfUser(long target) implements FieldItem {}

    /**
     * The alias of a node's path.
     *
     * @param alias empty if there is none
     * @param pid number of the alias, 0 if there is none or a submitted item does not say
     */
    record OfPath(String alias, long pid) implements FieldItem {

        public static final OfPath NONE = new OfPath("", 0);

        /** An alias without its number is the alias; no alias and no number says nothing. */
        @Override
        public boolean sameAs(FieldItem stored) {
            boolean sameAlias =
                    stored instanceof OfPath other && alias.equals(other.alias) && (pid == 0 || pid == other.pid);
            return sameAlias || equals(NONE);
        }
    }

    /**
     * A text in one of the text formats.
     *
     * @param properties of {@code value}, {@code format} and {@code summary} those that were given
     */
    record OfText(Map<String, String> properties) implements FieldItem {

        public OfText {
            properties = Map.copyOf(properties);
        }

        public Optional<String> value() {
            return Optional.ofNullable(properties.get("value"));
        }

        public Optional<String> format() {
            return Optional.ofNullable(properties.get("format"));
        }

        public Optional<String> summary() {
            return Optional.ofNullable(properties.get("summary"));
        }
    }

    /**
     * What a client sent in place of a value: kept until all other values have been looked at, then refused with them.
     *
     * @param problems by the property they concern
     */
    record Unusable(List<Problem> problems) implements FieldItem {

        public Unusable {
            problems = List.copyOf(problems);
        }

        public static Unusable because(String property, String message) {
            return new Unusable(List.of(new Problem(property, message)));
        }
    }

    /** @param property of the item, for example {@code value} */
    record Problem(String property, String message) {}
}
