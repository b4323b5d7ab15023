package dev.latchkey.auth.application;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A network of client addresses, IPv4 or IPv6. An IPv4 address written in IPv6 ({@code ::ffff:192.0.2.1}) is the IPv4
 * address it stands for.
 */
public final class AddressRange {

    /** Literals only: a name would be looked up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");

    private final byte[] network;
    private final int prefix;

    private AddressRange(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    /** An address such as {@code 192.0.2.1}, or a network such as {@code 2001:db8::/32}. */
    public static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        return bytes(address).flatMap(network -> {
            int longest = network.length * 8;
            if (slash < 0) {
                return Optional.of(new AddressRange(network, longest));
            }
            String digits = text.substring(slash + 1);
            boolean number = digits.matches("[0-9]{1,3}") && Integer.parseInt(digits) <= longest;
            return number ? Optional.of(new AddressRange(network, Integer.parseInt(digits))) : Optional.empty();
        });
    }

    /** Whether the address (a literal) lies within; false for anything else. */
    public boolean contains(String address) {
        return bytes(address).filter(this::contains).isPresent();
    }

    private boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<byte[]> bytes(String address) {
        boolean quad = address.indexOf(':') >= 0 || address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
        if (!quad || !LITERAL.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
