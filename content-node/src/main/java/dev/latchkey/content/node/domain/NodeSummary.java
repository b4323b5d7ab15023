package dev.latchkey.content.node.domain;

/**
 * A line of a list.
 *
 * @param type machine name
 * @param owner number of the account
 * @param created seconds since 1970
 * @param changed seconds since 1970
 */
public record NodeSummary(
        long id, String type, String title, boolean published, long owner, long created, long changed) {}
