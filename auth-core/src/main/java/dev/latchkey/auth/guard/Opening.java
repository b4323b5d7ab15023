package dev.latchkey.auth.guard;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The hand-over of a method from the thread that opens it to the one that waits for it. Whichever comes last clears
 * away what nobody wants any more.
 */
final class Opening {

    private enum State {
        UNDER_WAY,
        OFFERED,
        LEFT_WITHOUT,
        GIVEN_UP
    }

    private final String applicationId;
    private final MethodGuard guard;
    private final AtomicReference<GuardedMethod> offered = new AtomicReference<>();
    private State state = State.UNDER_WAY;

    Opening(String applicationId, MethodGuard guard) {
        this.applicationId = applicationId;
        this.guard = guard;
    }

    /** By the thread that opens. */
    GuardedMethod offer(OpenedMethod opened) {
        synchronized (this) {
            if (state == State.UNDER_WAY) {
                GuardedMethod method = new GuardedMethod(applicationId, guard, opened);
                offered.set(method);
                state = State.OFFERED;
                return method;
            }
        }
        opened.closeQuietly();
        throw new IllegalStateException("nobody waits for the method any more");
    }

    /** By the thread that opens, when it is out of the method's code. */
    void left() {
        boolean last;
        synchronized (this) {
            last = state == State.GIVEN_UP;
            if (state == State.UNDER_WAY) {
                state = State.LEFT_WITHOUT;
            }
        }
        if (last) {
            guard.closed();
        }
    }

    /** By the one that waited and got nothing. */
    void giveUp() {
        State before;
        synchronized (this) {
            before = state;
            if (state == State.UNDER_WAY) {
                state = State.GIVEN_UP;
            }
        }
        switch (before) {
            case OFFERED -> offered.get().close();
            case LEFT_WITHOUT -> guard.closed();
            case UNDER_WAY, GIVEN_UP -> {}
        }
    }
}
