/** Accounts, roles and passwords. Start at {@link dev.latchkey.auth.account.Accounts}. */
package dev.latchkey.auth.account;
