package dev.latchkey.admin.http;

import dev.latchkey.web.PermissionDefinition;
import dev.latchkey.web.PermissionSource;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every permission that exists at this moment. */
final class PermissionCatalog {

    private final Set<PermissionSource> sources;

    @Inject
    PermissionCatalog(Set<PermissionSource> sources) {
        this.sources = sources;
    }

    /** By group, the groups by their names; within one as contributed. */
    Map<String, List<PermissionDefinition>> groups() {
        return all().stream()
                .sorted(Comparator.comparing(PermissionDefinition::group, String.CASE_INSENSITIVE_ORDER))
                .collect(Collectors.groupingBy(
                        PermissionDefinition::group, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    boolean contains(String name) {
        return all().stream().anyMatch(permission -> permission.name().equals(name));
    }

    private List<PermissionDefinition> all() {
        return sources.stream().flatMap(source -> source.permissions().stream()).toList();
    }
}
