package dev.latchkey.auth.engine;

import jakarta.inject.Inject;

/** An offender: an engine that knows the container, by field and by setter. */
final class EngineThatIsInjected {

    @Inject
    String name = "";

    @Inject
    void rename(String other) {
        name = other;
    }
}
