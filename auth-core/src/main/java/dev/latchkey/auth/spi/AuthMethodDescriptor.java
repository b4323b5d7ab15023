package dev.latchkey.auth.spi;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How a method presents itself. The admin form, the command line's checks, import and export, the JSON Schema and the
 * documentation page all come from this and nothing else.
 *
 * @param id stored with each application, so it never changes; lower case, for example {@code jwt}
 * @param title shown on the method's card
 * @param summary one or two sentences on what it is for
 * @param version of the method, for the operator
 * @param spiVersion the {@link #SPI_VERSION} the method was compiled against
 * @param schema the settings it takes
 * @param errors the codes it may answer beside {@link StandardError}
 */
public record AuthMethodDescriptor(
        String id,
        String title,
        String summary,
        String version,
        int spiVersion,
        ConfigSchema schema,
        List<ErrorCode> errors) {

    /** A compile-time constant, so a plugin carries the number it was built with. */
    public static final int SPI_VERSION = 1;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    public AuthMethodDescriptor {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a method's id is 2 to 32 of a-z, 0-9 and -, not: " + id);
        }
        Objects.requireNonNull(title);
        Objects.requireNonNull(summary);
        Objects.requireNonNull(version);
        Objects.requireNonNull(schema);
        errors = List.copyOf(errors);
    }
}
