/** The demonstration: sets a server up as the guide tells, then does the guide's journey over HTTP. */
package dev.latchkey.server.demo;
