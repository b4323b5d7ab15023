package dev.latchkey.auth.engine;

import dev.latchkey.auth.spi.AccountView;
import java.util.function.Function;

/** Whether a request passes the gate, and as whom. */
public sealed interface GateDecision {

    Decided decided();

    /** Continues with the function that fits this case. */
    <T> T fold(Function<? super Admitted, ? extends T> admitted, Function<? super Refused, ? extends T> refused);

    /** The request passes; as the anonymous account where the gate lets it. */
    record Admitted(AccountView account, Decided decided) implements GateDecision {
        @Override
        public <T> T fold(
                Function<? super Admitted, ? extends T> admitted, Function<? super Refused, ? extends T> refused) {
            return admitted.apply(this);
        }
    }

    /** The request does not pass. */
    record Refused(Refusal refusal, Decided decided) implements GateDecision {
        @Override
        public <T> T fold(
                Function<? super Admitted, ? extends T> admitted, Function<? super Refused, ? extends T> refused) {
            return refused.apply(this);
        }
    }
}
