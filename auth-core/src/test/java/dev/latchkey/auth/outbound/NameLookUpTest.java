package dev.latchkey.auth.outbound;

import static dev.latchkey.auth.outbound.Fetching.PATIENT;
import static dev.latchkey.auth.outbound.Fetching.address;
import static dev.latchkey.auth.outbound.Fetching.fetcher;
import static dev.latchkey.auth.outbound.Fetching.noNames;
import static dev.latchkey.auth.outbound.Fetching.refusal;
import static dev.latchkey.auth.outbound.Fetching.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NameLookUpTest {

    private static final LoopbackServer.Behaviour KEYS = LoopbackServer.sending("HTTP/1.1 200 OK\n\nkeys");
    private static final OutboundPolicy LOOPBACK_TOO =
            OutboundPolicy.standard().withLimits(PATIENT).withLoopback();
    private static final URI ADDRESS = URI.create("https://keys.example.com/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.20.0.1",
                "192.168.0.1",
                "100.100.100.200",
                "169.254.169.254",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001::1",
                "2001:db8::1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "100::1",
                "5f00::1"
            })
    void nameOfAForbiddenAddressIsRefused(String address) {
        GuardedFetcher fetcher = fetcher(OutboundPolicy.standard(), name -> List.of(address(address)));

        assertThat(refusal(fetcher, ADDRESS)).contains("keys.example.com", "its name stands for a");
    }

    @Test
    void addressThatWrapsIpv4IsJudgedByWhatItReaches() throws Exception {
        byte[] mapped = new byte[16];
        System.arraycopy(new byte[] {-1, -1, 10, 0, 0, 1}, 0, mapped, 10, 6);
        InetAddress wrapped = Inet6Address.getByAddress("keys.example.com", mapped, -1);
        GuardedFetcher fetcher = fetcher(OutboundPolicy.standard(), name -> List.of(wrapped));

        assertThat(wrapped).isInstanceOf(Inet6Address.class);
        assertThat(refusal(fetcher, ADDRESS)).contains("a private address");
    }

    @Test
    void oneForbiddenAddressAmongManyIsEnough() {
        GuardedFetcher fetcher =
                fetcher(OutboundPolicy.standard(), name -> List.of(address("8.8.8.8"), address("10.0.0.1")));

        assertThat(refusal(fetcher, ADDRESS)).contains("a private address");
    }

    @Test
    void nothingIsSentToAForbiddenAddress() throws Exception {
        try (LoopbackServer server = LoopbackServer.raw(KEYS)) {
            GuardedFetcher fetcher = fetcher(OutboundPolicy.standard(), name -> List.of(address("127.0.0.1")));

            assertThat(refusal(fetcher, server.uri("https", "keys.example.com", "/")))
                    .contains("a loopback address");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void changedAnswerOfTheNameServerIsNeverSeen() throws Exception {
        AtomicInteger lookUps = new AtomicInteger();
        Resolver rebinding = name -> List.of(address(lookUps.incrementAndGet() == 1 ? "127.0.0.1" : "192.168.0.1"));
        LoopbackServer.Behaviour redirecting = (client, path) -> LoopbackServer.send(
                client, path.equals("/end") ? "HTTP/1.1 200 OK\n\nkeys" : "HTTP/1.1 302 Found\nLocation: /end\n\n");
        try (LoopbackServer server = LoopbackServer.plain(redirecting)) {
            var document = fetcher(LOOPBACK_TOO, rebinding).fetch(server.uri("http", "keys.localhost", "/"), "*/*");

            assertThat(text(document)).isEqualTo("keys");
            assertThat(lookUps).hasValue(1);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void secondAddressServesIfTheFirstIsDown() throws Exception {
        Resolver two = name -> List.of(address("127.0.0.2"), address("127.0.0.1"));
        try (LoopbackServer server = LoopbackServer.plain(KEYS)) {
            var document = fetcher(LOOPBACK_TOO, two).fetch(server.uri("http", "localhost", "/"), "*/*");

            assertThat(text(document)).isEqualTo("keys");
        }
    }

    @Test
    void plainHttpStaysOnLoopbackWhateverTheNameServerSays() {
        GuardedFetcher fetcher = fetcher(LOOPBACK_TOO, name -> List.of(address("8.8.8.8")));

        assertThat(refusal(fetcher, URI.create("http://keys.localhost/")))
                .contains("http is for loopback addresses only");
    }

    @Test
    void unknownNameIsTold() {
        assertThat(refusal(fetcher(OutboundPolicy.standard(), noNames()), ADDRESS))
                .isEqualTo("The document from keys.example.com could not be fetched: its name cannot be resolved.");
    }

    @Test
    void nameWithoutAddressIsTold() {
        assertThat(refusal(fetcher(OutboundPolicy.standard(), name -> List.of()), ADDRESS))
                .contains("its name has no address");
    }

    @Test
    void proxyOfTheSystemIsNotAsked() throws Exception {
        RecordingProxies proxies = new RecordingProxies();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(proxies);
        try (LoopbackServer server = LoopbackServer.plain(KEYS)) {
            Fetching.onLoopback(PATIENT).fetch(server.uri("/"), "*/*");
        } finally {
            ProxySelector.setDefault(before);
        }

        assertThat(proxies.asked).isEmpty();
    }

    private static final class RecordingProxies extends ProxySelector {

        private final List<URI> asked = new CopyOnWriteArrayList<>();

        @Override
        public List<Proxy> select(URI uri) {
            asked.add(uri);
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            throw new AssertionError("no proxy is used");
        }
    }
}
