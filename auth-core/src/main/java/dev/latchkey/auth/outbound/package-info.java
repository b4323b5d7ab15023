/**
 * Fetching documents from other servers without becoming a way into the inner network. Start at
 * {@link dev.latchkey.auth.outbound.GuardedFetcher}; what it may reach and for how long is said by
 * {@link dev.latchkey.auth.outbound.OutboundPolicy}.
 */
package dev.latchkey.auth.outbound;
