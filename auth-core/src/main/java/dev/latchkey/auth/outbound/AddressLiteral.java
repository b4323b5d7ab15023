package dev.latchkey.auth.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads IP addresses as they are written in URLs, without ever asking a name server. */
final class AddressLiteral {

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int LONGEST_IPV4 = 64;

    private AddressLiteral() {}

    static Optional<InetAddress> ipv6(String text) {
        if (!text.contains(":") || !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // In brackets the JDK takes it for a literal or throws; it does not look it up.
            return Optional.of(InetAddress.getByName("[" + text + "]"));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    /**
     * An IPv4 address in any spelling that {@code inet_aton} takes: one to four parts, each decimal, octal or
     * hexadecimal, the last one filling up the address; a dot at the end is overlooked.
     */
    static Optional<InetAddress> ipv4(String text) {
        if (text.isEmpty() || text.length() > LONGEST_IPV4) {
            return Optional.empty();
        }
        String[] parts = (text.endsWith(".") ? text.substring(0, text.length() - 1) : text).split("\\.", -1);
        if (parts.length > 4) {
            return Optional.empty();
        }
        long bits = 0;
        for (int i = 0; i < parts.length; i++) {
            int room = i == parts.length - 1 ? 4 - i : 1;
            long part = number(parts[i]);
            if (part < 0 || part >= 1L << (Byte.SIZE * room)) {
                return Optional.empty();
            }
            bits = bits << (Byte.SIZE * room) | part;
        }
        return Optional.of(address(bits));
    }

    private static InetAddress address(long bits) {
        byte[] bytes = {(byte) (bits >> 24), (byte) (bits >> 16), (byte) (bits >> 8), (byte) bits};
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The value of one part, or -1 if it is no number. */
    private static long number(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        if (lower.startsWith("0x")) {
            return number(lower.substring(2).isEmpty() ? "0" : lower.substring(2), 16);
        }
        return lower.length() > 1 && lower.startsWith("0") ? number(lower, 8) : number(lower, 10);
    }

    private static long number(String digits, int radix) {
        boolean wellFormed = digits.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
        if (digits.isEmpty() || !wellFormed) {
            return -1;
        }
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > 11 ? -1 : Long.parseLong(significant, radix);
    }
}
