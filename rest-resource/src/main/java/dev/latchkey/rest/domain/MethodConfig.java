package dev.latchkey.rest.domain;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one method of a resource accepts. May be incomplete or name what this server does not know; then the method has
 * no route.
 *
 * @param formats for example {@code json}
 * @param providers for example {@code rest_api_authentication}
 */
public record MethodConfig(Set<String> formats, Set<String> providers) {

    public MethodConfig {
        formats = Collections.unmodifiableSet(new TreeSet<>(formats));
        providers = Collections.unmodifiableSet(new TreeSet<>(providers));
    }

    /** What either of the two accepts. */
    public MethodConfig and(MethodConfig other) {
        return new MethodConfig(union(formats, other.formats), union(providers, other.providers));
    }

    /** Whether requests can get through: a known format and a known provider at least. */
    public boolean routable() {
        return formats.stream().anyMatch(RestVocabulary.FORMATS::contains)
                && providers.stream().anyMatch(RestVocabulary.PROVIDERS::contains);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
