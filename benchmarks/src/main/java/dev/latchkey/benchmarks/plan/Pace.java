package dev.latchkey.benchmarks.plan;

import java.time.Duration;

/**
 * How long everything takes.
 *
 * @param warmUp of each server, before anything is measured
 * @param row of each kind of requests, over all rounds
 * @param rounds in how many turns that is done
 * @param startUps of each kind
 * @param rs256Tokens that are signed beforehand; a row ends when they have run out
 */
public record Pace(Duration warmUp, Duration row, int rounds, int startUps, int rs256Tokens, int hs256Tokens) {

    public static final Pace FULL = new Pace(Duration.ofSeconds(60), Duration.ofSeconds(6), 2, 3, 90_000, 120_000);
    public static final Pace QUICK = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(3), 1, 2, 20_000, 40_000);

    Duration round() {
        return row.dividedBy(rounds);
    }
}
