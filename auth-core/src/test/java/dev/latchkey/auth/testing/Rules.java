package dev.latchkey.auth.testing;

import dev.latchkey.auth.application.ApplicationRules;
import java.util.List;
import java.util.Set;

/** Rules of an application with one of them set. */
public final class Rules {

    private Rules() {}

    public static ApplicationRules roles(String... roles) {
        return of(Set.of(roles), List.of(), List.of(), Set.of(), List.of(), List.of(), false, "", 0);
    }

    public static ApplicationRules paths(List<String> allowed, List<String> blocked) {
        return of(Set.of(), allowed, blocked, Set.of(), List.of(), List.of(), false, "", 0);
    }

    public static ApplicationRules methods(String... methods) {
        return of(Set.of(), List.of(), List.of(), Set.of(methods), List.of(), List.of(), false, "", 0);
    }

    public static ApplicationRules addresses(List<String> allowed, List<String> blocked) {
        return of(Set.of(), List.of(), List.of(), Set.of(), allowed, blocked, false, "", 0);
    }

    public static ApplicationRules anonymousReads(String... blockedPaths) {
        return of(Set.of(), List.of(), List.of(blockedPaths), Set.of(), List.of(), List.of(), true, "", 0);
    }

    public static ApplicationRules customHeader(String name) {
        return of(Set.of(), List.of(), List.of(), Set.of(), List.of(), List.of(), false, name, 0);
    }

    public static ApplicationRules rate(int requestsPerMinute) {
        return of(Set.of(), List.of(), List.of(), Set.of(), List.of(), List.of(), false, "", requestsPerMinute);
    }

    public static ApplicationRules origins(String... origins) {
        return new ApplicationRules(
                Set.of(), List.of(), List.of(), Set.of(), List.of(), List.of(), false, "", List.of(origins), 0);
    }

    private static ApplicationRules of(
            Set<String> roles,
            List<String> allowedPaths,
            List<String> blockedPaths,
            Set<String> methods,
            List<String> allowedAddresses,
            List<String> blockedAddresses,
            boolean anonymousReads,
            String customHeader,
            int rate) {
        return new ApplicationRules(
                roles,
                allowedPaths,
                blockedPaths,
                methods,
                allowedAddresses,
                blockedAddresses,
                anonymousReads,
                customHeader,
                List.of(),
                rate);
    }
}
