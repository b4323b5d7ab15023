package dev.latchkey.auth.token;

/**
 * What a client that used a refresh token gets.
 *
 * @param next {@link IssuedRefresh#NONE} unless rotated
 */
public record Renewal(Rotation rotation, IssuedRefresh next) {}
