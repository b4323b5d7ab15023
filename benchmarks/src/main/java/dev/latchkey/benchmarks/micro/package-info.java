/** Measures single steps by JMH: {@code benchmarks/run jmh}, with the options of JMH. */
package dev.latchkey.benchmarks.micro;
