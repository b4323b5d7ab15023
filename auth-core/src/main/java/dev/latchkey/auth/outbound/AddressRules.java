package dev.latchkey.auth.outbound;

import dev.latchkey.auth.spi.AddressRange;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which IP addresses a policy lets the server talk to. */
final class AddressRules {

    /** Forms that carry an IPv4 address in their last four bytes and reach it: mapped, and NAT64 (RFC 6052). */
    private static final List<AddressRange> IPV4_INSIDE =
            List.of(new AddressRange(mappedZero(), 96), AddressRange.parse("64:ff9b::/96"));

    private final boolean allowLoopback;
    private final List<AddressRange> allowedNetworks;

    AddressRules(OutboundPolicy policy) {
        this.allowLoopback = policy.allowLoopback();
        this.allowedNetworks = policy.allowedNetworks();
    }

    /** What kind of forbidden address this is, for example "a private address"; empty if it may be reached. */
    Optional<String> objection(InetAddress address) {
        InetAddress real = real(address);
        return SpecialNetwork.of(real)
                .filter(special -> special.neverAllowed() || !allowed(real))
                .map(SpecialNetwork::kind);
    }

    boolean allowsLoopback() {
        return allowLoopback;
    }

    static boolean isLoopback(InetAddress address) {
        return real(address).isLoopbackAddress();
    }

    private boolean allowed(InetAddress address) {
        return (allowLoopback && address.isLoopbackAddress())
                || allowedNetworks.stream().anyMatch(network -> network.contains(address));
    }

    private static InetAddress real(InetAddress address) {
        if (IPV4_INSIDE.stream().noneMatch(form -> form.contains(address))) {
            return address;
        }
        byte[] bytes = address.getAddress();
        return address(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
    }

    private static InetAddress mappedZero() {
        byte[] bytes = new byte[16];
        bytes[10] = (byte) 0xFF;
        bytes[11] = (byte) 0xFF;
        try {
            // InetAddress would turn the mapped form into IPv4.
            return Inet6Address.getByAddress("", bytes, -1);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
