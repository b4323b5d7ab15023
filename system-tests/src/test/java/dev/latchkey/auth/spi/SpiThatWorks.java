package dev.latchkey.auth.spi;

import org.slf4j.LoggerFactory;

/** An offender: a contract with behaviour and a library. */
final class SpiThatWorks {

    void work() {
        LoggerFactory.getLogger(SpiThatWorks.class).info("working");
    }
}
