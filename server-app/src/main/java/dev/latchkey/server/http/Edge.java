package dev.latchkey.server.http;

import dev.latchkey.server.config.LimitSettings;

/** How connections are treated: how much each may ask, what they are made of, and what browsers shall make of that. */
public record Edge(LimitSettings limits, Transport transport, StrictTransport strictTransport) {}
