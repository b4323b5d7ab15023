package dev.latchkey.auth.spi;

/**
 * The checks of one decision, in the order made: what the audit log, the "why was this refused" page and
 * {@code latchkey token explain} show. Facts are typed so that no token or secret can get in.
 */
public interface DecisionTrace {

    /** A check that held. */
    void passed(String step, Fact... facts);

    /** The check that decided against the request. */
    void failed(String step, Fact... facts);

    /** A check that did not apply, with the reason among the facts. */
    void skipped(String step, Fact... facts);

    /** A trace that keeps nothing, for callers that do not ask. */
    static DecisionTrace none() {
        return NoTrace.INSTANCE;
    }
}
