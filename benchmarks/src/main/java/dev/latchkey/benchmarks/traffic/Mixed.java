package dev.latchkey.benchmarks.traffic;

import dev.latchkey.benchmarks.load.Expected;
import dev.latchkey.benchmarks.load.RequestSource;
import java.nio.ByteBuffer;

/** One of the rare requests after every nine usual ones. */
public final class Mixed implements RequestSource {

    private static final int ROUND = 10;

    private final RequestSource usual;
    private final RequestSource rare;
    private int turn;

    public Mixed(RequestSource usual, RequestSource rare) {
        this.usual = usual;
        this.rare = rare;
    }

    @Override
    public Expected next(ByteBuffer out) {
        turn = (turn + 1) % ROUND;
        return turn == 0 ? rare.next(out) : usual.next(out);
    }
}
