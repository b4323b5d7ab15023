package dev.latchkey.content.node.domain.type;

import java.util.stream.Stream;

/** Whether editors look at a preview before they save content. */
public enum PreviewMode {
    DISABLED(0),
    OPTIONAL(1),
    REQUIRED(2);

    private final int number;

    PreviewMode(int number) {
        this.number = number;
    }

    /** As Drupal writes it, in the database and in {@code preview_mode} of the API. */
    public int number() {
        return number;
    }

    /** @throws IllegalArgumentException for a number that stands for no mode */
    public static PreviewMode of(int number) {
        return Stream.of(values())
                .filter(mode -> mode.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no preview mode " + number));
    }
}
