package dev.latchkey.content.node.domain;

/**
 * Which nodes somebody may see in a list.
 *
 * @param unpublished whether all unpublished ones
 * @param own number of the account whose unpublished ones are shown as well; 0 for nobody's
 */
public record NodeVisibility(boolean unpublished, long own) {}
