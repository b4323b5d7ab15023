/**
 * The fields that nodes are made of. A {@link dev.latchkey.content.node.domain.field.FieldDefinition} says all there is
 * to say of a field, and its {@link dev.latchkey.content.node.domain.field.FieldType} how its values are read, checked,
 * written and kept; JSON, input, access and validation of nodes are driven by these alone.
 */
package dev.latchkey.content.node.domain.field;
