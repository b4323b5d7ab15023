/** What is told of a run. */
package dev.latchkey.benchmarks.report;
