/** The requests of clients. */
package dev.latchkey.benchmarks.traffic;
