package dev.latchkey.auth.spi;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of IP addresses in CIDR notation (RFC 4632, RFC 4291), for example {@code 10.0.0.0/8} or {@code fd00::/8}.
 * An IPv4 address written as IPv6 ({@code ::ffff:10.0.0.1}) counts as the IPv4 address that it is.
 *
 * @param base with all bits behind the prefix 0
 * @param prefix how many leading bits are the same for all addresses of the range
 */
public record AddressRange(InetAddress base, int prefix) {

    private static final Pattern IPV4 = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    private static final Pattern PREFIX = Pattern.compile("0|[1-9][0-9]{0,2}");

    public AddressRange {
        if (prefix < 0 || prefix > base.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("the prefix does not fit the address");
        }
        if (hasBitsBehind(base.getAddress(), prefix)) {
            throw new IllegalArgumentException("the address has bits set behind the prefix");
        }
    }

    /**
     * Reads a range, or a single address, which is a range of one.
     *
     * @throws IllegalArgumentException if it is neither; names are never looked up
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress base = address(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("not an IP address"));
        String prefix = slash < 0 ? String.valueOf(base.getAddress().length * Byte.SIZE) : text.substring(slash + 1);
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("the prefix is not a number");
        }
        return new AddressRange(base, Integer.parseInt(prefix));
    }

    /** Reads an IP address in its usual notation; empty for anything else, host names included. */
    public static Optional<InetAddress> address(String text) {
        try {
            if (text.indexOf(':') < 0 && IPV4.matcher(text).matches()) {
                return Optional.of(InetAddress.getByAddress(octets(text)));
            }
            // The brackets keep the JDK from taking the text for a name.
            return IPV6.matcher(text).matches()
                    ? Optional.of(InetAddress.getByName("[" + text + "]"))
                    : Optional.empty();
        } catch (UnknownHostException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] other = address.getAddress();
        return mine.length == other.length && sameBits(mine, other, prefix);
    }

    private static boolean sameBits(byte[] left, byte[] right, int count) {
        for (int bit = 0; bit < count; bit++) {
            if (bit(left, bit) != bit(right, bit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasBitsBehind(byte[] bytes, int prefix) {
        for (int bit = prefix; bit < bytes.length * Byte.SIZE; bit++) {
            if (bit(bytes, bit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean bit(byte[] bytes, int index) {
        return (bytes[index / Byte.SIZE] & (0x80 >>> index % Byte.SIZE)) != 0;
    }

    private static byte[] octets(String text) {
        byte[] octets = new byte[4];
        String[] parts = text.split("\\.");
        for (int i = 0; i < octets.length; i++) {
            int octet = Integer.parseInt(parts[i]);
            if (octet > 255) {
                throw new IllegalArgumentException("an octet is above 255");
            }
            octets[i] = (byte) octet;
        }
        return octets;
    }

    @Override
    public String toString() {
        return base.getHostAddress() + "/" + prefix;
    }
}
