package dev.latchkey.rest.domain;

import dev.latchkey.web.rest.RestResourceDefinition;

/**
 * A resource and how it is offered.
 *
 * @param config disabled and without methods if nothing was ever saved
 */
public record RestResourceEntry(RestResourceDefinition definition, RestResourceConfig config) {

    public boolean enabled() {
        return config.enabled();
    }
}
