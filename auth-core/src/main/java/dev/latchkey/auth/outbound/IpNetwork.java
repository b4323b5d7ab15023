package dev.latchkey.auth.outbound;

import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of IPv4 or IPv6 addresses.
 *
 * @param first the lowest address; all bits behind the prefix are zero
 * @param prefix how many leading bits the addresses of the network share
 */
public record IpNetwork(InetAddress first, int prefix) {

    private static final Pattern CIDR = Pattern.compile("([^/]{2,45})/(0|[1-9][0-9]{0,2})");

    public IpNetwork {
        byte[] bits = first.getAddress();
        if (prefix < 0 || prefix > bits.length * Byte.SIZE) {
            throw new IllegalArgumentException("prefix does not fit the address");
        }
        for (int bit = prefix; bit < bits.length * Byte.SIZE; bit++) {
            if (isSet(bits, bit)) {
                throw new IllegalArgumentException("address has bits behind the prefix");
            }
        }
    }

    /**
     * Reads CIDR notation, for example {@code 10.0.0.0/8} or {@code fd00::/8}.
     *
     * @throws IllegalArgumentException if it is anything else, host bits included
     */
    public static IpNetwork parse(String cidr) {
        Matcher parts = CIDR.matcher(cidr);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a network in CIDR notation");
        }
        InetAddress first = AddressLiteral.plain(parts.group(1))
                .orElseThrow(() -> new IllegalArgumentException("not an IP address in its usual spelling"));
        return new IpNetwork(first, Integer.parseInt(parts.group(2)));
    }

    /** Whether the address lies within; never, if it is of the other family. */
    public boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            if (isSet(mine, bit) != isSet(other, bit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSet(byte[] bits, int bit) {
        return (bits[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1) == 1;
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + prefix;
    }
}
