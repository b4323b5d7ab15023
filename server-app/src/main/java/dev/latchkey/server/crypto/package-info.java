/** Password hashes, and the key that seals stored secrets. */
package dev.latchkey.server.crypto;
