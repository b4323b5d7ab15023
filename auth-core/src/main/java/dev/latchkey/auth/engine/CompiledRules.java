package dev.latchkey.auth.engine;

import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.AddressRange;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An application's rules in the form in which requests are checked against them. Immutable. */
final class CompiledRules {

    private final ApplicationRules rules;
    private final List<AddressRange> allowedAddresses;
    private final List<AddressRange> blockedAddresses;
    private final List<Pattern> allowedPaths;
    private final List<Pattern> blockedPaths;

    /** @throws IllegalArgumentException if an address range cannot be read: it must never be taken for "no rule" */
    CompiledRules(ApplicationRules rules) {
        this.rules = rules;
        this.allowedAddresses = ranges(rules.allowedAddresses());
        this.blockedAddresses = ranges(rules.blockedAddresses());
        this.allowedPaths = patterns(rules.allowedPaths());
        this.blockedPaths = patterns(rules.blockedPaths());
    }

    ApplicationRules rules() {
        return rules;
    }

    /** Whether the address rules let this client in; one whose address cannot be read passes only if there are none. */
    boolean addressAllowed(String text) {
        if (allowedAddresses.isEmpty() && blockedAddresses.isEmpty()) {
            return true;
        }
        return AddressRange.address(text)
                .filter(address -> allowedAddresses.isEmpty() || within(allowedAddresses, address))
                .filter(address -> !within(blockedAddresses, address))
                .isPresent();
    }

    private static boolean within(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** The sentence for a request that the path and method rules forbid. */
    Optional<String> requestDenied(GateRequest request) {
        if (!rules.allowedMethods().isEmpty() && !rules.allowedMethods().contains(request.method())) {
            return Optional.of("The application does not allow the method " + request.method() + ".");
        }
        boolean blocked = blockedPaths.stream()
                .anyMatch(path -> path.matcher(request.path()).matches());
        boolean allowed = allowedPaths.isEmpty()
                || allowedPaths.stream()
                        .anyMatch(path -> path.matcher(request.path()).matches());
        return blocked || !allowed ? Optional.of("The application does not allow this path.") : Optional.empty();
    }

    /** The sentence for a caller whose roles the application does not want. */
    Optional<String> rolesDenied(AccountView account) {
        boolean fits = rules.allowedRoles().isEmpty() || !Collections.disjoint(rules.allowedRoles(), account.roles());
        return fits ? Optional.empty() : Optional.of("The application does not allow any of the account's roles.");
    }

    private static List<AddressRange> ranges(List<String> texts) {
        return texts.stream().map(AddressRange::parse).toList();
    }

    private static List<Pattern> patterns(List<String> wildcards) {
        return wildcards.stream().map(CompiledRules::pattern).toList();
    }

    private static Pattern pattern(String wildcard) {
        String expression =
                Stream.of(wildcard.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
