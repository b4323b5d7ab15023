/** Builds plugins, good and bad ones, for the tests of this module and of those above it. */
package dev.latchkey.plugin.testing;
