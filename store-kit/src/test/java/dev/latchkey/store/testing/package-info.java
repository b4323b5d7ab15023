/** Databases for the tests of every module; start at {@link dev.latchkey.store.testing.DatabaseExtension}. */
package dev.latchkey.store.testing;
