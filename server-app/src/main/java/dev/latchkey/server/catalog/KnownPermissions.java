package dev.latchkey.server.catalog;

import dev.latchkey.web.PermissionDefinition;
import dev.latchkey.web.PermissionSource;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every permission that exists at this moment. */
public final class KnownPermissions {

    private final Set<PermissionSource> sources;

    @Inject
    KnownPermissions(Set<PermissionSource> sources) {
        this.sources = Set.copyOf(sources);
    }

    /** By group, then by machine name. */
    public List<PermissionDefinition> all() {
        return sources.stream()
                .flatMap(source -> source.permissions().stream())
                .sorted(Comparator.comparing(PermissionDefinition::group).thenComparing(PermissionDefinition::name))
                .toList();
    }

    public Stream<String> names() {
        return all().stream().map(PermissionDefinition::name);
    }

    public boolean contains(String name) {
        return names().anyMatch(name::equals);
    }
}
