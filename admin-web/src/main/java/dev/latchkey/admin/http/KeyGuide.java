package dev.latchkey.admin.http;

import dev.latchkey.admin.page.KeyPanel.GuideStep;
import dev.latchkey.admin.page.KeyPanel.Progress;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.engine.KeySets;
import dev.latchkey.auth.spi.KeyState;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** How to replace a key without refusing anybody: every step, and how far somebody has come. */
final class KeyGuide {

    private static final int GENERATE = 0;
    private static final int PUBLISH = 1;
    private static final int ACTIVATE = 2;
    private static final int EXPIRE = 3;
    private static final int REVOKE = 4;

    private final KeyWords words;
    private final Clock clock;
    private final Times times;

    private record Text(String title, String text, String undo) {}

    @Inject
    KeyGuide(KeyWords words, Clock clock, Times times) {
        this.words = words;
        this.clock = clock;
        this.times = times;
    }

    /** @param keys oldest first */
    List<GuideStep> steps(List<ApplicationKey> keys) {
        int now = present(keys);
        List<Text> texts = List.of(generate(keys), publish(keys), activate(keys), expire(keys), revoke());
        return IntStream.range(0, texts.size())
                .mapToObj(step -> new GuideStep(
                        step < now ? Progress.DONE : step == now ? Progress.NOW : Progress.LATER,
                        texts.get(step).title(),
                        texts.get(step).text(),
                        texts.get(step).undo()))
                .toList();
    }

    private int present(List<ApplicationKey> keys) {
        boolean signing = !in(keys, KeyState.ACTIVE).isEmpty();
        List<ApplicationKey> retiring = in(keys, KeyState.RETIRING);
        List<ApplicationKey> standby = in(keys, KeyState.STANDBY);
        if (signing && !retiring.isEmpty()) {
            return neededUntil(retiring).isAfter(clock.instant()) ? EXPIRE : REVOKE;
        }
        if (signing) {
            return standby.isEmpty() ? GENERATE : published(standby).isAfter(clock.instant()) ? PUBLISH : ACTIVATE;
        }
        return standby.isEmpty() && retiring.isEmpty() ? GENERATE : ACTIVATE;
    }

    private static Text generate(List<ApplicationKey> keys) {
        return new Text(
                "Generate a new key",
                in(keys, KeyState.ACTIVE).isEmpty()
                        ? "No key signs at this moment, so a new one is active at once."
                        : "It waits on standby; the active key goes on signing.",
                "Revoke the new key: it has signed nothing.");
    }

    private Text publish(List<ApplicationKey> keys) {
        List<ApplicationKey> standby = in(keys, KeyState.STANDBY);
        boolean secret = keys.stream().anyMatch(key -> key.publicKey().isEmpty());
        String minutes = KeySets.KEPT.toMinutes() + " minutes";
        String text = secret
                ? "A shared secret is not published: hand the new one to everybody else who verifies tokens."
                : "Whoever verifies tokens by the published key set may keep it for " + minutes + ".";
        String when = secret || standby.isEmpty() ? "" : " All have it from " + times.text(published(standby)) + " on.";
        return new Text("Wait until others have it", text + when, "");
    }

    private static Text activate(List<ApplicationKey> keys) {
        boolean signing = !in(keys, KeyState.ACTIVE).isEmpty();
        return new Text(
                "Activate it",
                signing
                        ? "It signs new tokens from then on. The key before it retires: it still verifies."
                        : "No key signs at this moment, so the application issues no tokens. The one that you activate"
                                + " signs at once.",
                "Activate the key before it again.");
    }

    private Text expire(List<ApplicationKey> keys) {
        List<ApplicationKey> retiring = in(keys, KeyState.RETIRING);
        String when = retiring.isEmpty() || !neededUntil(retiring).isAfter(clock.instant())
                ? ""
                : " That is " + times.text(neededUntil(retiring)) + ", tolerance for clocks included.";
        return new Text(
                "Wait until the last token of the retired key has expired",
                "Its row above says when." + when,
                "Activate the retired key again.");
    }

    private static Text revoke() {
        return new Text("Revoke the retired key", "Nobody is refused by that any more. It cannot be undone.", "");
    }

    private Instant neededUntil(List<ApplicationKey> retiring) {
        return retiring.stream().map(words::neededUntil).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static Instant published(List<ApplicationKey> standby) {
        return standby.get(standby.size() - 1).created().plus(KeySets.KEPT);
    }

    private static List<ApplicationKey> in(List<ApplicationKey> keys, KeyState state) {
        return keys.stream().filter(key -> key.state() == state).toList();
    }
}
