package dev.latchkey.auth.engine;

import dev.latchkey.auth.flood.FloodControl;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.StandardError;
import java.time.Duration;
import java.util.Optional;

/** The address rule of the application meant, then the flood counter of the address (checks 3 and 4). */
final class AddressCheck {

    private static final String STEP = "address";

    private final FloodControl flood;

    AddressCheck(FloodControl flood) {
        this.flood = flood;
    }

    void check(Optional<OpenApplication> meant, GateRequest request, DecisionTrace trace) {
        String address = request.clientAddress();
        if (meant.filter(open -> !open.rules().addressAllowed(address)).isPresent()) {
            trace.failed(STEP, Fact.text("address", address));
            throw GateRefusal.unjudged(StandardError.IP_BLOCKED);
        }
        Optional<Duration> wait = flood.addressWaits(address);
        if (wait.isPresent()) {
            trace.failed("flood", Fact.number("retry_after", wait.get().toSeconds()));
            throw GateRefusal.later(StandardError.TOO_MANY_REQUESTS, wait.get());
        }
        trace.passed(STEP);
    }
}
