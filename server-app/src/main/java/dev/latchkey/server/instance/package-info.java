/** A server as commands see it: how one is started, and what can be asked of it. */
package dev.latchkey.server.instance;
