package dev.latchkey.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AddressRange;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientAddressTest {

    private static final String PROXY = "10.0.0.2";

    private final ClientAddress addresses =
            new ClientAddress(List.of(AddressRange.parse("10.0.0.0/8"), AddressRange.parse("fd00::/8")));

    private String resolve(String peer, String... forwarded) {
        return addresses.resolve(address(peer), List.of(forwarded)).getHostAddress();
    }

    private static InetAddress address(String text) {
        return AddressRange.address(text).orElseThrow();
    }

    @Test
    void withoutAProxyTheConnectionTells() {
        assertThat(resolve("203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void headerOfAStrangerIsIgnored() {
        assertThat(resolve("203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
    }

    @Test
    void trustedProxyTellsTheClient() {
        assertThat(resolve(PROXY, "198.51.100.1")).isEqualTo("198.51.100.1");
    }

    @Test
    void whatTheClientClaimsLeftOfItsAddressIsIgnored() {
        assertThat(resolve(PROXY, "192.0.2.77, 198.51.100.1")).isEqualTo("198.51.100.1");
    }

    @Test
    void rightMostAddressThatIsNoTrustedProxyIsTheClient() {
        assertThat(resolve(PROXY, "192.0.2.77, 198.51.100.1, 10.0.0.9")).isEqualTo("198.51.100.1");
    }

    @Test
    void severalHeaderLinesReadAsOne() {
        assertThat(resolve(PROXY, "192.0.2.77", "198.51.100.1", "10.0.0.9")).isEqualTo("198.51.100.1");
    }

    @Test
    void firstHopCountsWhereAllAreTrusted() {
        assertThat(resolve(PROXY, "10.0.0.7, 10.0.0.9")).isEqualTo("10.0.0.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "_hidden", "198.51.100.1 evil", "localhost", "192.0.2.77, ,", "[", "[]:80"})
    void unreadableHopEndsTheTrail(String header) {
        assertThat(resolve(PROXY, header)).isEqualTo(PROXY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.1:4711", "[::ffff:198.51.100.1]:4711", "::ffff:198.51.100.1"})
    void portAndNotationDoNotMatter(String header) {
        assertThat(resolve(PROXY, header)).isEqualTo("198.51.100.1");
    }

    @Test
    void proxyMayBeReachedByIpv6() {
        assertThat(resolve("fd00::1", "[2001:db8::1]:4711")).isEqualTo("2001:db8:0:0:0:0:0:1");
    }
}
