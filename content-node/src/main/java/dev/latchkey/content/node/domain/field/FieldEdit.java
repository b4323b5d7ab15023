package dev.latchkey.content.node.domain.field;

import dev.latchkey.web.Permissions;

/**
 * The wish to set a field.
 *
 * @param creates whether the node is being created rather than updated
 * @param changes whether it would have another value than without the wish
 * @param newRevision whether nodes of the type get a new revision when saved in the admin pages
 */
public record FieldEdit(boolean creates, boolean changes, boolean newRevision, Permissions permissions) {}
