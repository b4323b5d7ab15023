package dev.latchkey.auth.outbound;

import dev.latchkey.auth.spi.AddressRange;
import java.util.List;
import java.util.Set;

/**
 * What the server may fetch from elsewhere. Only https, and only public addresses, unless said otherwise here.
 *
 * @param allowLoopback whether loopback addresses may be reached, by https and by plain http
 * @param allowedNetworks private and otherwise special networks that may be reached by https all the same. Multicast,
 *     broadcast and unspecified addresses stay forbidden
 * @param allowedPorts the only ports that may be reached; empty for any
 */
public record OutboundPolicy(
        FetchLimits limits, boolean allowLoopback, List<AddressRange> allowedNetworks, Set<Integer> allowedPorts) {

    public OutboundPolicy {
        allowedNetworks = List.copyOf(allowedNetworks);
        allowedPorts = Set.copyOf(allowedPorts);
        if (!allowedPorts.stream().allMatch(port -> port > 0 && port <= 0xFFFF)) {
            throw new IllegalArgumentException("allowedPorts must lie between 1 and 65535");
        }
    }

    /** Public addresses by https, any port, {@link FetchLimits#standard()}. */
    public static OutboundPolicy standard() {
        return new OutboundPolicy(FetchLimits.standard(), false, List.of(), Set.of());
    }

    public OutboundPolicy withLimits(FetchLimits other) {
        return new OutboundPolicy(other, allowLoopback, allowedNetworks, allowedPorts);
    }

    public OutboundPolicy withLoopback() {
        return new OutboundPolicy(limits, true, allowedNetworks, allowedPorts);
    }

    public OutboundPolicy withNetworks(List<AddressRange> networks) {
        return new OutboundPolicy(limits, allowLoopback, networks, allowedPorts);
    }

    public OutboundPolicy withPorts(Set<Integer> ports) {
        return new OutboundPolicy(limits, allowLoopback, allowedNetworks, ports);
    }
}
