package dev.latchkey.web;

import dev.latchkey.auth.spi.AddressRange;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The address that a request comes from. Proxies append to {@code X-Forwarded-For} whom they got the request from, so
 * the header is believed from its right end on, as long as the speaker is a trusted proxy; the first that is not is the
 * client. What stands further left is the client's own word and ignored.
 */
public final class ClientAddress {

    /** Name of the header that proxies fill. */
    public static final String HEADER = "X-Forwarded-For";

    private static final String ATTRIBUTE = ClientAddress.class.getName();

    private final List<AddressRange> trustedProxies;

    public ClientAddress(List<AddressRange> trustedProxies) {
        this.trustedProxies = List.copyOf(trustedProxies);
    }

    public InetAddress of(Context ctx) {
        InetAddress peer = AddressRange.address(bare(ctx.req().getRemoteAddr()))
                .orElseThrow(() -> new IllegalStateException("the connection has no IP address"));
        return trusted(peer) ? resolve(peer, Collections.list(ctx.req().getHeaders(HEADER))) : peer;
    }

    /** As {@link #of}, as text; found once per request. */
    public String textOf(Context ctx) {
        String known = ctx.attribute(ATTRIBUTE);
        if (known == null) {
            String peer = ctx.req().getRemoteAddr();
            boolean plain = trustedProxies.isEmpty() && peer.indexOf(':') < 0;
            known = plain ? peer : of(ctx).getHostAddress();
            ctx.attribute(ATTRIBUTE, known);
        }
        return known;
    }

    /** Without brackets and zone, which only IPv6 addresses have. */
    private static String bare(String address) {
        return address.indexOf(':') < 0 ? address : address.replaceAll("[\\[\\]]|%.*", "");
    }

    /**
     * @param peer other end of the connection
     * @param forwarded the header's lines in their order
     */
    public InetAddress resolve(InetAddress peer, List<String> forwarded) {
        List<String> hops = forwarded.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .toList();
        InetAddress known = peer;
        for (int i = hops.size() - 1; i >= 0 && trusted(known); i--) {
            Optional<InetAddress> next = AddressRange.address(withoutPort(hops.get(i)));
            if (next.isEmpty()) {
                return known;
            }
            known = next.orElseThrow();
        }
        return known;
    }

    private boolean trusted(InetAddress address) {
        for (AddressRange range : trustedProxies) {
            if (range.contains(address)) {
                return true;
            }
        }
        return false;
    }

    /** Some proxies write {@code 192.0.2.1:4711} or {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            return hop.substring(1, Math.max(1, hop.indexOf(']')));
        }
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }
}
