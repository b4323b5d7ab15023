/** Where auth-core's data is kept; start at {@link dev.latchkey.auth.store.AuthStoreModule}. */
package dev.latchkey.auth.store;
