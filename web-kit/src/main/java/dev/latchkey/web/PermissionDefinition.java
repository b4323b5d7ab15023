package dev.latchkey.web;

/**
 * A permission as the permissions page shows it.
 *
 * @param name machine name, for example {@code create page content}
 * @param title for example {@code Basic page: Create new content}
 * @param group heading under which it stands, for example {@code Node}
 * @param description what it allows beyond its title; may be empty
 * @param restricted whether only trusted roles should have it
 */
public record PermissionDefinition(String name, String title, String group, String description, boolean restricted) {}
