package dev.latchkey.auth.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;

/** The host of a URL. */
sealed interface Host {

    /** What is wrong with it as far as can be told without the network, as a sentence. */
    Optional<String> objection(AddressRules rules);

    /** Whether it is loopback by its very spelling. */
    boolean isLoopback();

    List<InetAddress> addresses(Resolver resolver) throws UnknownHostException;

    /** As it is written in a URL and in the {@code Host} header. */
    String text();

    /** What the certificate must be made out for. */
    String certificateName();

    /** The server names for TLS; a literal address has none (RFC 6066, section 3). */
    List<SNIServerName> serverNames();

    /** Reads the host of an address that may be written in any way; empty if it is none at all. */
    static Optional<Host> of(URI address) {
        if (address.getRawAuthority() == null) {
            return Optional.empty();
        }
        // The JDK leaves the host out for spellings like 127.1 or 0x7f000001, which others would follow.
        boolean regular = address.getHost() != null;
        String text = regular ? address.getHost() : hostPart(address.getRawAuthority());
        if (text.startsWith("[") && text.endsWith("]")) {
            return AddressLiteral.ipv6(text.substring(1, text.length() - 1)).map(Literal::new);
        }
        Optional<InetAddress> number = AddressLiteral.ipv4(text);
        if (number.isPresent()) {
            return number.map(found -> found.getHostAddress().equals(text) ? new Literal(found) : new Odd(found));
        }
        return regular ? Name.of(text) : Optional.empty();
    }

    private static String hostPart(String authority) {
        return authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":[0-9]*$", "");
    }

    /** A name that has to be looked up. */
    record Name(String text) implements Host {

        private static final int LONGEST = 253;
        private static final Pattern LABELS = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*"
                // A last label that begins with a digit would be a number to some.
                + "[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

        static Optional<Host> of(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            return lower.length() <= LONGEST && LABELS.matcher(lower).matches()
                    ? Optional.of(new Name(lower))
                    : Optional.empty();
        }

        @Override
        public Optional<String> objection(AddressRules rules) {
            return isLoopback() && !rules.allowsLoopback()
                    ? Optional.of(text + " is this machine, which the server's configuration does not allow.")
                    : Optional.empty();
        }

        /** RFC 6761, section 6.3. */
        @Override
        public boolean isLoopback() {
            return text.equals("localhost") || text.endsWith(".localhost");
        }

        @Override
        public List<InetAddress> addresses(Resolver resolver) throws UnknownHostException {
            return List.copyOf(resolver.addresses(text));
        }

        @Override
        public String certificateName() {
            return text;
        }

        @Override
        public List<SNIServerName> serverNames() {
            return List.of(new SNIHostName(text));
        }
    }

    /** An IP address in its usual spelling. */
    record Literal(InetAddress address) implements Host {

        @Override
        public Optional<String> objection(AddressRules rules) {
            return rules.objection(address)
                    .map(kind -> text() + " is " + kind + ", which the server's configuration does not allow.");
        }

        @Override
        public boolean isLoopback() {
            return AddressRules.isLoopback(address);
        }

        @Override
        public List<InetAddress> addresses(Resolver resolver) {
            return List.of(address);
        }

        @Override
        public String text() {
            return address.getAddress().length == 4 ? certificateName() : "[" + certificateName() + "]";
        }

        @Override
        public String certificateName() {
            return address.getHostAddress();
        }

        @Override
        public List<SNIServerName> serverNames() {
            return List.of();
        }
    }

    /** An IPv4 address in a spelling that programs read differently, such as {@code 0177.0.0.1}; never fetched. */
    record Odd(InetAddress address) implements Host {

        @Override
        public Optional<String> objection(AddressRules rules) {
            return Optional.of("The host is an unusual spelling of the address " + text() + "; write it like that.");
        }

        @Override
        public boolean isLoopback() {
            return AddressRules.isLoopback(address);
        }

        @Override
        public List<InetAddress> addresses(Resolver resolver) throws UnknownHostException {
            throw new UnknownHostException();
        }

        @Override
        public String text() {
            return address.getHostAddress();
        }

        @Override
        public String certificateName() {
            return text();
        }

        @Override
        public List<SNIServerName> serverNames() {
            return List.of();
        }
    }
}
