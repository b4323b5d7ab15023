package dev.latchkey.auth.outbound;

import static dev.latchkey.auth.outbound.Fetching.address;
import static dev.latchkey.auth.outbound.Fetching.fetcher;
import static dev.latchkey.auth.outbound.Fetching.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AddressRange;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressSpellingsTest {

    private final AtomicInteger lookUps = new AtomicInteger();
    private final Resolver counting = name -> {
        lookUps.incrementAndGet();
        return List.of(address("127.0.0.1"));
    };
    private final GuardedFetcher strict = fetcher(OutboundPolicy.standard(), counting);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://0177.0.0.1/",
                "https://0177.1/",
                "https://0x7f.0.0.1/",
                "https://0x7f.1/",
                "https://0X7F000001/",
                "https://2130706433/",
                "https://017700000001/",
                "https://00000177.0.0.1/",
                "https://127.0.0.1./",
                "https://127.255.255.254/",
                "https://0/",
                "https://0.0.0.0/",
                "https://0x0/",
                "https://00/",
                "https://[::]/",
                "https://[::1]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::127.0.0.1]/",
                "https://[::7f00:1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[64:ff9b::10.0.0.1]/",
                "https://[64:ff9b:1::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2002:a00:1::1]/",
                "https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fec0::1]/",
                "https://[fc00::1]/",
                "https://[fd00:ec2::254]/",
                "https://[ff02::1]/",
                "https://[2001:db8::1]/",
                "https://[3fff::1]/",
                "https://[100::1]/",
                "https://[::ffff:0:127.0.0.1]/",
                "https://10.0.0.1/",
                "https://10.1/",
                "https://0xa000001/",
                "https://012.0.0.1/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://192.168.257/",
                "https://100.64.0.1/",
                "https://100.127.255.255/",
                "https://169.254.169.254/",
                "https://2852039166/",
                "https://0xa9.0xfe.0xa9.0xfe/",
                "https://[::ffff:a9fe:a9fe]/",
                "https://168.63.129.16/",
                "https://192.0.0.192/",
                "https://192.0.2.1/",
                "https://192.88.99.1/",
                "https://198.18.0.1/",
                "https://198.51.100.1/",
                "https://203.0.113.1/",
                "https://224.0.0.1/",
                "https://239.255.255.255/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                "https://4294967295/",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://localhost./",
                "https://keys.localhost/",
                "https://a.b.LocalHost:8443/",
                "https://1.2.3.4.5/",
                "https://256.1.1.1/",
                "https://08.0.0.1/",
                "https://4294967296/",
                "https://8.8.8.8.1/",
                "https://1.0x7f/",
                "https://134744072/",
                "https://8.8.2056/",
                "https://%31%32%37.0.0.1/",
                "https://１２７.0.0.1/",
                "https://bücher.example/",
                "https://example。com/",
                "https://-a.example.com/",
                "https://a_b.example.com/",
                "https://example.com./",
                "https:///keys",
                "https:keys.example.com",
                "https://:443/",
                "https://keys.example.1/"
            })
    void forbiddenHostIsRefusedWithoutLookUp(String spelling) {
        assertThat(strict.problems(URI.create(spelling))).isNotEmpty();
        assertThat(refusal(strict, URI.create(spelling))).contains("could not be fetched");
        assertThat(lookUps).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://keys.example.com/",
                "HTTP://keys.example.com/",
                "http://8.8.8.8/",
                "http://127.0.0.1/",
                "file:///etc/passwd",
                "file://keys.example.com/etc/passwd",
                "ftp://keys.example.com/keys",
                "jar:https://keys.example.com/a.jar!/keys",
                "data:application/json,%7B%7D",
                "javascript:alert(1)",
                "gopher://keys.example.com/",
                "ldap://keys.example.com/",
                "netdoc:///etc/passwd",
                "mailto:a@example.com",
                "ws://keys.example.com/",
                "//keys.example.com/keys",
                "/keys",
                "keys",
                "",
                "https+x://keys.example.com/"
            })
    void onlyHttpsIsFetched(String address) {
        assertThat(strict.problems(URI.create(address)))
                .anyMatch(problem -> problem.startsWith("The address must begin with https://"));
        assertThat(refusal(strict, URI.create(address))).contains("must begin with https://");
        assertThat(lookUps).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hidden:word@keys.example.com/",
                "https://hidden@keys.example.com/",
                "https://@keys.example.com/",
                "https://keys.example.com@127.1/",
                "https://keys.example.com:80@10.1/"
            })
    void userInformationIsRefusedAndNotRepeated(String address) {
        assertThat(strict.problems(URI.create(address)))
                .contains("The address must not contain a user name or password.");
        assertThat(refusal(strict, URI.create(address))).doesNotContain("hidden", "word@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://keys.example.com/#", "https://keys.example.com#@127.0.0.1/"})
    void fragmentIsRefused(String address) {
        assertThat(strict.problems(URI.create(address))).contains("The address must not contain a fragment (#).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://keys.example.com:0/", "https://keys.example.com:65536/"})
    void portThatDoesNotExistIsRefused(String address) {
        assertThat(strict.problems(URI.create(address))).containsExactly("The port is not between 1 and 65535.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://keys.example.com",
                "HTTPS://KEYS.example.com:8443/a/b?c=d&e=%20f",
                "https://keys.example.com:/",
                "https://xn--bcher-kva.example/keys",
                "https://8.8.8.8/",
                "https://[2606:4700::1111]/",
                "https://[64:ff9b::808:808]/",
                "https://[::ffff:8.8.8.8]/",
                "https://127.0.0.1.example.com/",
                "https://localhost.example.com/",
                "https://172.32.0.1/",
                "https://100.128.0.1/",
                "https://intranet/"
            })
    void publicAddressHasNoProblem(String address) {
        assertThat(strict.problems(URI.create(address))).isEmpty();
    }

    @Test
    void veryLongAddressIsRefused() {
        URI address = URI.create("https://keys.example.com/" + "a".repeat(2048));

        assertThat(strict.problems(address)).containsExactly("The address is longer than 2048 characters.");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(strict.problems(URI.create("ftp://a:b@10.0.0.1:0/#x"))).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/",
                "http://[::1]/",
                "http://localhost:8080/keys",
                "https://127.0.0.1/",
                "http://keys.localhost/",
                "http://[::ffff:127.0.0.1]/"
            })
    void loopbackHasNoProblemWhereItIsAllowed(String address) {
        GuardedFetcher lenient = fetcher(OutboundPolicy.standard().withLoopback(), counting);

        assertThat(lenient.problems(URI.create(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.1/", "http://10.0.0.1/", "http://8.8.8.8/", "http://keys.example.com/", "http://0/"})
    void allowedLoopbackOpensNothingElse(String address) {
        GuardedFetcher lenient = fetcher(OutboundPolicy.standard().withLoopback(), counting);

        assertThat(lenient.problems(URI.create(address))).isNotEmpty();
    }

    @Test
    void allowedNetworkIsOpenByHttpsOnly() {
        OutboundPolicy policy = OutboundPolicy.standard()
                .withNetworks(List.of(AddressRange.parse("10.1.0.0/16"), AddressRange.parse("fd00::/8")));
        GuardedFetcher opened = fetcher(policy, counting);

        assertThat(opened.problems(URI.create("https://10.1.2.3/"))).isEmpty();
        assertThat(opened.problems(URI.create("https://[fd00::1]/"))).isEmpty();
        assertThat(opened.problems(URI.create("https://10.2.0.1/"))).isNotEmpty();
        assertThat(opened.problems(URI.create("http://10.1.2.3/"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://0.0.0.0/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::]/",
                "https://[ff02::1]/"
            })
    void noPolicyOpensWhatIsNoSingleHost(String address) {
        OutboundPolicy policy = OutboundPolicy.standard()
                .withNetworks(List.of(AddressRange.parse("0.0.0.0/0"), AddressRange.parse("::/0")));

        assertThat(fetcher(policy, counting).problems(URI.create(address))).isNotEmpty();
    }

    @Test
    void onlyListedPortsAreReached() {
        GuardedFetcher narrow = fetcher(OutboundPolicy.standard().withPorts(Set.of(443)), counting);

        assertThat(narrow.problems(URI.create("https://keys.example.com/"))).isEmpty();
        assertThat(narrow.problems(URI.create("https://keys.example.com:22/")))
                .containsExactly("The server's configuration does not allow this port.");
    }
}
