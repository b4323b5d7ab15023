/** Data for a server to be measured with. */
package dev.latchkey.benchmarks.site;
