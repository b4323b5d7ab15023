package dev.latchkey.benchmarks.site;

/** How much data the server has. */
public record Scale(int accounts, int applications, int roles, long nodes) {}
