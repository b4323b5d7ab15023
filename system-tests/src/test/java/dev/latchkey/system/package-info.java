/** The built jar, from outside: processes, sockets, curl. */
package dev.latchkey.system;
