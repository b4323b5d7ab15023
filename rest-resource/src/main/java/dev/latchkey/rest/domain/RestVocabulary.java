package dev.latchkey.rest.domain;

import dev.latchkey.web.Provider;
import java.util.List;

/** The formats and providers that exist, in the order to be shown. */
public final class RestVocabulary {

    public static final List<String> FORMATS = List.of("json");

    public static final List<String> PROVIDERS = List.of(Provider.GATE.id(), Provider.COOKIE.id());

    private RestVocabulary() {}
}
