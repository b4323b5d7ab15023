package dev.latchkey.admin.page;

/**
 * One of several values to choose from.
 *
 * @param help below the label; may be empty
 */
public record Option(String value, String label, String help) {

    public static Option of(String value) {
        return new Option(value, value, "");
    }

    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}
