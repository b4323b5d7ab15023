package dev.latchkey.content.node.domain.alias;

/**
 * Another name of a path.
 *
 * @param id 0 for one that is not stored yet
 * @param path for example {@code /node/42}
 * @param alias for example {@code /about}, in the case its author chose
 * @param active whether the alias leads anywhere
 */
public record PathAlias(long id, String uuid, String path, String alias, String langcode, boolean active) {}
