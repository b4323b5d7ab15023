package dev.latchkey.web.openapi;

import java.util.List;

/**
 * A way of coming in, which operations name. It has alternatives, each the names of the security schemes that a request
 * needs together; an alternative without any lets everybody in.
 *
 * @param changing for requests that may change something
 * @param reading for GET
 */
public record Entrance(List<List<String>> changing, List<List<String>> reading) {

    /** Open to everybody. */
    public static final String ANYBODY = "anybody";

    public Entrance {
        changing = changing.stream().map(List::copyOf).toList();
        reading = reading.stream().map(List::copyOf).toList();
    }

    /** The same for all methods. */
    public static Entrance of(List<List<String>> alternatives) {
        return new Entrance(alternatives, alternatives);
    }
}
