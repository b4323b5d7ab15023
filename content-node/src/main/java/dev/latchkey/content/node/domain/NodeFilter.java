package dev.latchkey.content.node.domain;

import java.util.List;

/**
 * Which nodes a list shows.
 *
 * @param type machine name; empty for all types
 * @param title part of the title, compared without regard to case; empty for all titles
 * @param authors numbers of accounts; empty for all authors
 */
public record NodeFilter(String type, Status status, String title, List<Long> authors) {

    public static final NodeFilter EVERYTHING = new NodeFilter("", Status.ANY, "", List.of());

    public NodeFilter {
        authors = List.copyOf(authors);
    }

    /** Whether nodes are published. */
    public enum Status {
        ANY,
        PUBLISHED,
        UNPUBLISHED
    }
}
