package dev.latchkey.auth.outbound;

import dev.latchkey.auth.spi.AddressRange;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * A network that is not the public Internet, from the special-purpose address registries of IANA (RFC 6890).
 *
 * @param kind what its addresses are called, for a sentence such as "a private address"
 * @param neverAllowed whether no policy can open it
 */
record SpecialNetwork(AddressRange network, String kind, boolean neverAllowed) {

    private static final List<SpecialNetwork> ALL = List.of(
            closed("0.0.0.0/8", "an unspecified address"),
            special("10.0.0.0/8", "a private address"),
            special("100.64.0.0/10", "a shared address of a carrier (CGNAT)"),
            special("127.0.0.0/8", "a loopback address"),
            special("168.63.129.16/32", "an address of a cloud platform's own services"),
            special("169.254.0.0/16", "a link-local address"),
            special("172.16.0.0/12", "a private address"),
            special("192.0.0.0/24", "a reserved address"),
            special("192.0.2.0/24", "a documentation address"),
            special("192.88.99.0/24", "a tunnel address"),
            special("192.168.0.0/16", "a private address"),
            special("198.18.0.0/15", "a benchmarking address"),
            special("198.51.100.0/24", "a documentation address"),
            special("203.0.113.0/24", "a documentation address"),
            closed("224.0.0.0/4", "a multicast address"),
            closed("255.255.255.255/32", "a broadcast address"),
            special("240.0.0.0/4", "a reserved address"),
            closed("::/128", "an unspecified address"),
            special("::1/128", "a loopback address"),
            special("fc00::/7", "a private address"),
            special("fe80::/10", "a link-local address"),
            special("fec0::/10", "a private address"),
            closed("ff00::/8", "a multicast address"),
            special("2001::/23", "a reserved or tunnel address"),
            special("2001:db8::/32", "a documentation address"),
            special("2002::/16", "a tunnel address"),
            special("3fff::/20", "a documentation address"));

    /** All of IPv6 that is given out for public use (RFC 4291, section 2.4); the rest is no place to fetch from. */
    private static final AddressRange PUBLIC_IPV6 = AddressRange.parse("2000::/3");

    private static final SpecialNetwork REST_OF_IPV6 = special("::/0", "a reserved address");

    /** The special network an address belongs to; empty if it is public. */
    static Optional<SpecialNetwork> of(InetAddress address) {
        Optional<SpecialNetwork> listed =
                ALL.stream().filter(each -> each.network.contains(address)).findFirst();
        boolean publicOrIpv4 = address.getAddress().length == 4 || PUBLIC_IPV6.contains(address);
        return listed.or(() -> publicOrIpv4 ? Optional.empty() : Optional.of(REST_OF_IPV6));
    }

    private static SpecialNetwork special(String cidr, String kind) {
        return new SpecialNetwork(AddressRange.parse(cidr), kind, false);
    }

    private static SpecialNetwork closed(String cidr, String kind) {
        return new SpecialNetwork(AddressRange.parse(cidr), kind, true);
    }
}
