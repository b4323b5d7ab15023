package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.testkit.SettableClock;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one request finds that another has changed meanwhile. */
final class KeySetCacheTest {

    private final KeySetServer server = KeySetServer.serving(Issuer.keySet(Issuer.jwk("k", Issuer.FIRST)));
    private final TestContext lender =
            new TestContext(new SettableClock(Samples.NOW), new KeyRing(List.of()), server, Runnable::run);
    private final KeySetCache cache = new KeySetCache(URI.create(KeySetServer.ADDRESS), JwksPolicy.defaults());

    @Test
    void requestThatSawAnOlderSetGetsTheNewOneWithoutAFetch() {
        KeySet fetched = cache.newer(KeySet.NONE, lender);

        assertThat(cache.newer(KeySet.NONE, lender)).isSameAs(fetched);
        assertThat(server.fetches()).isEqualTo(1);
    }

    @Test
    void keyThatANewSetBringsIsNoLongerMissing() {
        cache.rememberMissing("k", Samples.NOW);
        cache.rememberMissing("other", Samples.NOW);

        cache.fetchNow(lender);

        assertThat(cache.missing("k", Samples.NOW)).isFalse();
        assertThat(cache.missing("other", Samples.NOW)).isTrue();
    }
}
