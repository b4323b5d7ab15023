package dev.latchkey.server.config;

import java.time.Duration;

/** How long a browser session lasts: {@code idle} without a request, {@code absolute} in any case. */
public record SessionSettings(Duration idle, Duration absolute) {}
