package dev.latchkey.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.config.VirtualThreads;
import org.junit.jupiter.api.Test;

/** When requests run on virtual threads. */
final class RequestThreadsTest {

    private static final boolean SUPPORTED = Runtime.version().feature() >= 21;

    @Test
    void oldReleaseHasNoneByItself() {
        assertThat(RequestThreads.uses(VirtualThreads.AUTO, 17)).isFalse();
    }

    @Test
    void releaseInWhichTheyGetStuckInLocksHasNoneByItself() {
        assertThat(RequestThreads.uses(VirtualThreads.AUTO, 21)).isFalse();
    }

    @Test
    void offMeansNever() {
        assertThat(RequestThreads.uses(VirtualThreads.OFF, 25)).isFalse();
    }

    @Test
    void onMeansWhereverThereAreAny() {
        assertThat(RequestThreads.uses(VirtualThreads.ON, Runtime.version().feature()))
                .isEqualTo(SUPPORTED);
    }
}
