/**
 * Opening, migrating and closing the database; the only place that does.
 *
 * <p>Start at {@link dev.latchkey.store.Database#open}, bring the tables up to date with
 * {@link dev.latchkey.store.Migrations}, and hand {@link dev.latchkey.store.Database#jdbi} to the repositories.
 * Failures that an operator can mend come as exceptions whose message is one sentence that says what to do.
 */
package dev.latchkey.store;
