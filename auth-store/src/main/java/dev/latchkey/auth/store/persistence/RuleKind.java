package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.application.ApplicationRules;
import java.util.Collection;
import java.util.function.Function;

/** The lists among an application's rules. Their names are stored and so never change. */
enum RuleKind {
    ALLOWED_ROLE(ApplicationRules::allowedRoles),
    ALLOWED_PATH(ApplicationRules::allowedPaths),
    BLOCKED_PATH(ApplicationRules::blockedPaths),
    ALLOWED_METHOD(ApplicationRules::allowedMethods),
    ALLOWED_ADDRESS(ApplicationRules::allowedAddresses),
    BLOCKED_ADDRESS(ApplicationRules::blockedAddresses),
    CORS_ORIGIN(ApplicationRules::corsOrigins);

    private final Function<ApplicationRules, Collection<String>> entries;

    RuleKind(Function<ApplicationRules, Collection<String>> entries) {
        this.entries = entries;
    }

    Collection<String> of(ApplicationRules rules) {
        return entries.apply(rules);
    }
}
