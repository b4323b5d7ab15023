package dev.latchkey.content.node.domain.field;

/**
 * Where an item stands in what was sent.
 *
 * @param field name of the field
 * @param delta position in the field's list, from 0
 */
public record ItemPlace(String field, int delta) {}
