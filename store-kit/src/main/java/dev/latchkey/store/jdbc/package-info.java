/**
 * Connections and statements of JDBC that pass everything on and let a subclass see what is executed. Written out, since
 * calls by reflection cost more than most of what they would pass on; there is no rule of Latchkey's here.
 */
package dev.latchkey.store.jdbc;
