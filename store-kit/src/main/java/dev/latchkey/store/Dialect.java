package dev.latchkey.store;

/** Which of the two databases is behind the SQL, for the few statements that cannot be the same on both. */
public enum Dialect {
    H2,
    POSTGRESQL
}
