/** What is measured, and in which order. */
package dev.latchkey.benchmarks.plan;
