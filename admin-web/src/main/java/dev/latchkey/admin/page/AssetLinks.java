package dev.latchkey.admin.page;

/** Addresses of the static files that every page uses. */
public record AssetLinks(String style, String script, String icon) {}
