package dev.latchkey.web.openapi;

/** Operations that belong together, under a heading. */
public record Tag(String name, String description) {}
