package dev.latchkey.server.config;

import java.time.Duration;

/** How many failed log-ins are taken, per pair of account and address, and per address. */
public record FloodSettings(int accountFailures, Duration accountWindow, int addressFailures, Duration addressWindow) {}
