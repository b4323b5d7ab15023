package dev.latchkey.web.rest;

import java.util.Set;

/**
 * A kind of resource that can be enabled.
 *
 * @param id plugin id, for example {@code entity:node}
 * @param label for example {@code Content}
 * @param entityPath path of one entity with its parameter, for example {@code /node/{node}}
 * @param createPath path that takes POST, for example {@code /node}; empty if entities cannot be created
 * @param verbs what it can offer, whatever is enabled
 */
public record RestResourceDefinition(String id, String label, String entityPath, String createPath, Set<Verb> verbs) {

    public RestResourceDefinition {
        verbs = Set.copyOf(verbs);
        if (verbs.contains(Verb.POST) == createPath.isEmpty()) {
            throw new IllegalArgumentException("POST and a create path go together: " + id);
        }
    }

    /** Name of its configuration, for example {@code entity.node}. */
    public String configId() {
        return id.replace(':', '.');
    }

    /** The parameter of the entity path without braces, for example {@code node}. */
    public String parameter() {
        return entityPath.substring(entityPath.lastIndexOf('{') + 1, entityPath.length() - 1);
    }
}
