/** What can be had at best of the HTTP server that Latchkey stands on. */
package dev.latchkey.benchmarks.bare;
