/** Flood control: what many failed passwords lead to (contract "auth", section 7). */
package dev.latchkey.auth.flood;
