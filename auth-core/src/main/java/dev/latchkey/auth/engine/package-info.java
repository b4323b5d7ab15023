/**
 * The gate: everything between the arrival of an API request and the decision who is calling (contract "auth", section
 * 3). Start at {@link dev.latchkey.auth.engine.Gate}; tokens are handed out by {@link dev.latchkey.auth.engine.TokenDesk}.
 */
package dev.latchkey.auth.engine;
