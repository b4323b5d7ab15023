package dev.latchkey.store;

/**
 * How the connections to the database are used at the moment.
 *
 * @param waiting threads that wait for one
 * @param most that there can be
 */
public record PoolUse(int active, int idle, int waiting, int most) {}
