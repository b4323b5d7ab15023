package dev.latchkey.auth.application;

import java.util.List;
import java.util.Set;

/**
 * What an application's callers may do, whatever its method (contract "auth", section 6). Empty lists restrict nothing.
 *
 * @param allowedRoles machine names; a caller needs one of them
 * @param allowedPaths path patterns, {@code *} matches any run of characters
 * @param blockedPaths path patterns that win over the allowed ones
 * @param allowedMethods HTTP methods in upper case
 * @param allowedAddresses client addresses or networks in CIDR form
 * @param blockedAddresses addresses or networks that win over the allowed ones
 * @param anonymousReads whether GET and HEAD without a credential pass as anonymous
 * @param customHeader a header that may carry scheme and credential in the place of {@code Authorization}; empty if none
 * @param corsOrigins origins that browsers may call from
 * @param requestsPerMinute per application and client address; 0 for no limit
 */
public record ApplicationRules(
        Set<String> allowedRoles,
        List<String> allowedPaths,
        List<String> blockedPaths,
        Set<String> allowedMethods,
        List<String> allowedAddresses,
        List<String> blockedAddresses,
        boolean anonymousReads,
        String customHeader,
        List<String> corsOrigins,
        int requestsPerMinute) {

    /** No restriction, no exception. */
    public static final ApplicationRules NONE = new ApplicationRules(
            Set.of(), List.of(), List.of(), Set.of(), List.of(), List.of(), false, "", List.of(), 0);

    public ApplicationRules {
        allowedRoles = Set.copyOf(allowedRoles);
        allowedPaths = List.copyOf(allowedPaths);
        blockedPaths = List.copyOf(blockedPaths);
        allowedMethods = Set.copyOf(allowedMethods);
        allowedAddresses = List.copyOf(allowedAddresses);
        blockedAddresses = List.copyOf(blockedAddresses);
        corsOrigins = List.copyOf(corsOrigins);
    }
}
