package dev.latchkey.server.wiring;

import java.time.Duration;

/**
 * How often a server looks for changes of others by itself, beside what it is told of.
 *
 * @param every what others see at the latest
 */
record ChangePoll(Duration every) {

    static final ChangePoll STANDARD = new ChangePoll(Duration.ofSeconds(1));
}
