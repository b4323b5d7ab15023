/** Writes the project that an author of a plugin begins with. */
package dev.latchkey.server.scaffold;
