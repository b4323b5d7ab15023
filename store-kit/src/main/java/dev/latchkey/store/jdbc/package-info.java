/**
 * Connections and statements of JDBC that keep what is prepared, let a subclass see what is executed, and pass
 * everything else on. Written out, since calls by reflection cost more than most of what they would pass on.
 */
package dev.latchkey.store.jdbc;
