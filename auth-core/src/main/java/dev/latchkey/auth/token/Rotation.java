package dev.latchkey.auth.token;

/** What became of the use of a refresh token. */
public enum Rotation {
    /** It has a successor, which alone is alive now. */
    ROTATED,
    /** No such token, or its family has ended. */
    UNKNOWN,
    /** It is the newest of its family, but too old. */
    EXPIRED,
    /** It had been used before: its family has ended, with every access token of it. */
    REUSED
}
