/** Servers as processes: starting, pinning and metering them. */
package dev.latchkey.benchmarks.process;
