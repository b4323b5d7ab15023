package dev.latchkey.server.demo;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;

/** A step of the journey that did not go as the guide says. */
final class DemoFailure extends StartupException {

    private static final long serialVersionUID = 1L;

    DemoFailure(String sentence) {
        super(sentence, ExitCode.FAULT);
    }
}
