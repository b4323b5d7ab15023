/** The process: how it ends, what it is called, where its data is. */
package dev.latchkey.server.process;
