/** A client that loads an HTTP server and takes the time of every answer. */
package dev.latchkey.benchmarks.load;
