/** Where the program begins. */
package dev.latchkey.server;
