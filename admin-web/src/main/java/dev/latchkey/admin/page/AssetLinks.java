package dev.latchkey.admin.page;

/**
 * Addresses of the static files that every page uses.
 *
 * @param library of others, which the script builds on
 */
public record AssetLinks(String style, String library, String script, String icon) {}
