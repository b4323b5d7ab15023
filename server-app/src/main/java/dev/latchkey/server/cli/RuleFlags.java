package dev.latchkey.server.cli;

import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.NearestName;
import dev.latchkey.server.process.StartupException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Rules of an application, as a command takes them. What is not given stays; an empty value empties a list. */
final class RuleFlags {

    @Option(
            names = "--allow-role",
            split = ",",
            paramLabel = "ROLE",
            description =
                    "Only callers with one of these roles are served; may be repeated. An empty value: every role.")
    private List<String> roles;

    @Option(
            names = "--allow-method",
            split = ",",
            paramLabel = "METHOD",
            description = "HTTP methods that are let through; may be repeated. An empty value: all that are offered.")
    private List<String> methods;

    @Option(
            names = "--allow-path",
            paramLabel = "PATTERN",
            description =
                    "Path that is let through, * stands for anything; may be repeated. An empty value: every path.")
    private List<String> paths;

    @Option(
            names = "--block-path",
            paramLabel = "PATTERN",
            description = "Path that is refused, even if allowed, too; may be repeated. An empty value: none.")
    private List<String> blockedPaths;

    @Option(
            names = "--allow-address",
            split = ",",
            paramLabel = "NETWORK",
            description = "Address or network of clients that are let in; may be repeated. An empty value: every one.")
    private List<String> addresses;

    @Option(
            names = "--block-address",
            split = ",",
            paramLabel = "NETWORK",
            description =
                    "Address or network that is refused, even if allowed, too; may be repeated. An empty value: none.")
    private List<String> blockedAddresses;

    @Option(
            names = "--anonymous-reads",
            arity = "1",
            paramLabel = "TRUE|FALSE",
            description = "Whether GET and HEAD without a credential pass as anonymous.")
    private Boolean anonymousReads;

    @Option(
            names = "--custom-header",
            paramLabel = "NAME",
            description = "Header that may carry the credential in the place of Authorization. An empty value: none.")
    private String customHeader;

    @Option(
            names = "--cors-origin",
            split = ",",
            paramLabel = "ORIGIN",
            description = "Origin whose pages may call from a browser; may be repeated. An empty value: none.")
    private List<String> origins;

    @Option(
            names = "--requests-per-minute",
            paramLabel = "NUMBER",
            description = "Most requests of each client address; 0 for no limit.")
    private Integer rate;

    /** The rules with what was given in the place of what was there. */
    ApplicationRules over(ApplicationRules old, Set<String> knownRoles) {
        return new ApplicationRules(
                roles == null ? old.allowedRoles() : known(set(roles), old.allowedRoles(), knownRoles),
                paths == null ? old.allowedPaths() : list(paths),
                blockedPaths == null ? old.blockedPaths() : list(blockedPaths),
                methods == null ? old.allowedMethods() : upper(methods),
                addresses == null ? old.allowedAddresses() : list(addresses),
                blockedAddresses == null ? old.blockedAddresses() : list(blockedAddresses),
                anonymousReads == null ? old.anonymousReads() : anonymousReads,
                customHeader == null ? old.customHeader() : customHeader.strip(),
                origins == null ? old.corsOrigins() : list(origins),
                rate == null ? old.requestsPerMinute() : rate);
    }

    /** As on the form, a role that is gone may stay, but only one that exists can be added. */
    private static Set<String> known(Set<String> wanted, Set<String> before, Set<String> existing) {
        wanted.stream()
                .filter(role -> !before.contains(role) && !existing.contains(role))
                .findFirst()
                .ifPresent(role -> {
                    throw new StartupException(NearestName.sentence(role, "a role", existing.stream()), ExitCode.USAGE);
                });
        return wanted;
    }

    private static Set<String> upper(Collection<String> methods) {
        return list(methods).stream()
                .map(method -> method.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> set(Collection<String> given) {
        return new LinkedHashSet<>(list(given));
    }

    private static List<String> list(Collection<String> given) {
        return given.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }
}
