package dev.latchkey.web.rest;

import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Schema;
import dev.latchkey.web.openapi.Sentence;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What whoever writes a client needs to know of a resource's entities. Made in steps.
 *
 * @param noun names operations and never changes, for example {@code Node} in {@code readNode}
 * @param about what the entities are, for the heading
 * @param parameter of the entity path
 * @param shown how an entity is answered
 * @param sent what each verb takes that takes a body
 * @param access what each verb needs, one sentence
 * @param conditional whether changes may depend on {@code If-Match}
 * @param schemas to which the others refer, by name
 * @param sentences examples of refusals
 */
public record RestDescription(
        String noun,
        String about,
        Parameter parameter,
        Content shown,
        Map<Verb, Content> sent,
        Map<Verb, String> access,
        boolean conditional,
        Map<String, Schema> schemas,
        List<Sentence> sentences) {

    public RestDescription {
        sent = ordered(sent);
        access = ordered(access);
        schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
        sentences = List.copyOf(sentences);
    }

    public static RestDescription of(String noun, String about, Parameter parameter, Content shown) {
        return new RestDescription(noun, about, parameter, shown, Map.of(), Map.of(), false, Map.of(), List.of());
    }

    /** One verb more, which needs what the sentence says. */
    public RestDescription needing(Verb verb, String sentence) {
        Map<Verb, String> more = new EnumMap<>(Verb.class);
        more.putAll(access);
        more.put(verb, sentence);
        return new RestDescription(noun, about, parameter, shown, sent, more, conditional, schemas, sentences);
    }

    /** The body of a verb. */
    public RestDescription taking(Verb verb, Content content) {
        Map<Verb, Content> more = new EnumMap<>(Verb.class);
        more.putAll(sent);
        more.put(verb, content);
        return new RestDescription(noun, about, parameter, shown, more, access, conditional, schemas, sentences);
    }

    /** The schemas that the document has to hold for it. */
    public RestDescription referringTo(Map<String, Schema> all) {
        return new RestDescription(noun, about, parameter, shown, sent, access, conditional, all, sentences);
    }

    /** Changes may depend on {@code If-Match}. */
    public RestDescription changedOnCondition() {
        return new RestDescription(noun, about, parameter, shown, sent, access, true, schemas, sentences);
    }

    /** Refuses, for example, with these sentences. */
    public RestDescription refusing(Sentence... examples) {
        return new RestDescription(
                noun, about, parameter, shown, sent, access, conditional, schemas, List.of(examples));
    }

    private static <T> Map<Verb, T> ordered(Map<Verb, T> values) {
        Map<Verb, T> ordered = new EnumMap<>(Verb.class);
        ordered.putAll(values);
        return Collections.unmodifiableMap(ordered);
    }
}
