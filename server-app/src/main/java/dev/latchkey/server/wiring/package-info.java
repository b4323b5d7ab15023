/** Puts the modules together. Nothing here decides anything but who gets what. */
package dev.latchkey.server.wiring;
