/** The program: its beginning, its exit codes, and the port between the command line and the wiring. */
package dev.latchkey.server;
