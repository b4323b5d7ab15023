/** Pages of the documentation that are written by the program. */
package dev.latchkey.server.docs;
