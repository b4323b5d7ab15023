package dev.latchkey.auth.outbound;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Judges the address of a document by its text alone. */
final class AddressCheck {

    private static final int LONGEST = 2048;

    private final AddressRules rules;
    private final Set<Integer> allowedPorts;

    AddressCheck(AddressRules rules, Set<Integer> allowedPorts) {
        this.rules = rules;
        this.allowedPorts = allowedPorts;
    }

    /** One sentence per problem, without repeating what may be secret in the address; empty if it may be fetched. */
    List<String> problems(URI address) {
        List<String> problems = new ArrayList<>();
        spelling(address).ifPresent(problems::add);
        if (address.getRawAuthority() != null && address.getRawAuthority().contains("@")) {
            problems.add("The address must not contain a user name or password.");
        }
        if (address.getRawFragment() != null) {
            problems.add("The address must not contain a fragment (#).");
        }
        Optional<Host> host = Host.of(address);
        scheme(address, host).ifPresent(problems::add);
        host.map(known -> known.objection(rules))
                .orElse(Optional.of("The address has no valid host name or IP address."))
                .ifPresent(problems::add);
        port(address).ifPresent(problems::add);
        return List.copyOf(problems);
    }

    private Optional<String> spelling(URI address) {
        String text = address.toString();
        if (text.length() > LONGEST) {
            return Optional.of("The address is longer than " + LONGEST + " characters.");
        }
        return text.chars().allMatch(c -> c > ' ' && c < 127)
                ? Optional.empty()
                : Optional.of("The address has characters outside ASCII; write them percent-encoded or as punycode.");
    }

    private Optional<String> scheme(URI address, Optional<Host> host) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (scheme.equals("https")) {
            return Optional.empty();
        }
        if (scheme.equals("http") && host.map(Host::isLoopback).orElse(false) && rules.allowsLoopback()) {
            return Optional.empty();
        }
        return Optional.of(
                rules.allowsLoopback()
                        ? "The address must begin with https:// (or http:// for a loopback address)."
                        : "The address must begin with https://.");
    }

    private Optional<String> port(URI address) {
        int port = address.getPort();
        if (port == 0 || port > 0xFFFF) {
            return Optional.of("The port is not between 1 and 65535.");
        }
        return allowedPorts.isEmpty() || allowedPorts.contains(WebAddress.port(address))
                ? Optional.empty()
                : Optional.of("The server's configuration does not allow this port.");
    }
}
