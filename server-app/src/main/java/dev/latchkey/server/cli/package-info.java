/** The command line. Start at {@link dev.latchkey.server.cli.LatchkeyCommand}, where a subcommand is added. */
package dev.latchkey.server.cli;
