package dev.latchkey.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What was to be reached, and what was.
 *
 * @param measured NaN if it could not be measured, which counts as missed
 * @param atLeast whether more is better
 */
public record Target(String placement, String text, double measured, double limit, boolean atLeast, String unit) {

    public static Target atLeast(String placement, String text, double measured, double limit, String unit) {
        return new Target(placement, text, measured, limit, true, unit);
    }

    public static Target atMost(String placement, String text, double measured, double limit, String unit) {
        return new Target(placement, text, measured, limit, false, unit);
    }

    @JsonProperty
    public boolean met() {
        return atLeast ? measured >= limit : measured <= limit;
    }
}
