package dev.latchkey.server.config;

/** Weight of log lines, heaviest first. */
public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG
}
