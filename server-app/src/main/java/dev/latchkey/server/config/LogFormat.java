package dev.latchkey.server.config;

/** How lines of the log file look. */
public enum LogFormat {
    /** For people. */
    TEXT,
    /** One JSON object a line, for collectors. */
    JSON
}
