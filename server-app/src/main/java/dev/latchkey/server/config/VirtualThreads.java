package dev.latchkey.server.config;

/** Whether requests run on virtual threads, which Java has from release 21 on. */
public enum VirtualThreads {
    /** Where Java has them and they do not get stuck in locks: from release 24 on (JEP 491). */
    AUTO,
    /** Where Java has them. */
    ON,
    OFF
}
