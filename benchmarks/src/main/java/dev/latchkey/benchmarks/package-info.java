/** Measures the server: {@link dev.latchkey.benchmarks.Bench} is where the load driver starts. */
package dev.latchkey.benchmarks;
