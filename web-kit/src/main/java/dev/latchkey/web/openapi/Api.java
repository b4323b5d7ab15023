package dev.latchkey.web.openapi;

import dev.latchkey.auth.spi.ErrorCode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What there is to tell about an API, or about a part of it.
 *
 * @param schemas by the name under which others refer to them
 * @param codes that refusals in the gate's shape may have
 * @param sentences examples of refusals in Drupal's shape
 * @param schemes by name
 * @param entrances by name
 */
public record Api(
        List<Tag> tags,
        List<Operation> operations,
        Map<String, Schema> schemas,
        List<ErrorCode> codes,
        List<Sentence> sentences,
        Map<String, SecurityScheme> schemes,
        Map<String, Entrance> entrances) {

    public static final Api NONE = new Api(List.of(), List.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of());

    public Api {
        tags = List.copyOf(tags);
        operations = List.copyOf(operations);
        schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
        codes = List.copyOf(codes);
        sentences = List.copyOf(sentences);
        schemes = Collections.unmodifiableMap(new LinkedHashMap<>(schemes));
        entrances = Collections.unmodifiableMap(new LinkedHashMap<>(entrances));
    }

    /** Operations under one heading. */
    public static Api of(Tag tag, Operation... operations) {
        return new Api(List.of(tag), List.of(operations), Map.of(), List.of(), List.of(), Map.of(), Map.of());
    }

    /** Schemas to which operations refer. */
    public static Api of(Map<String, Schema> schemas) {
        return new Api(List.of(), List.of(), schemas, List.of(), List.of(), Map.of(), Map.of());
    }

    /** Codes of refusals. */
    public static Api of(Collection<? extends ErrorCode> codes) {
        return new Api(List.of(), List.of(), Map.of(), List.copyOf(codes), List.of(), Map.of(), Map.of());
    }

    /** Examples of refusals. */
    public static Api of(Sentence... sentences) {
        return new Api(List.of(), List.of(), Map.of(), List.of(), List.of(sentences), Map.of(), Map.of());
    }

    /** A way of coming in, with the security schemes that it names. */
    public static Api of(String entrance, Entrance way, Map<String, SecurityScheme> schemes) {
        return new Api(List.of(), List.of(), Map.of(), List.of(), List.of(), schemes, Map.of(entrance, way));
    }

    /** Both; what has the same name in both is the other's. */
    public Api and(Api other) {
        return new Api(
                joined(tags, other.tags),
                joined(operations, other.operations),
                joined(schemas, other.schemas),
                joined(codes, other.codes),
                joined(sentences, other.sentences),
                joined(schemes, other.schemes),
                joined(entrances, other.entrances));
    }

    /** The operations under a heading, in their order. */
    public List<Operation> under(Tag tag) {
        return operations.stream()
                .filter(operation -> operation.tag().equals(tag.name()))
                .toList();
    }

    /** The alternatives of coming in to an operation, each the names of the schemes that are needed together. */
    public List<List<String>> waysInto(Operation operation) {
        return operation.entrances().stream()
                .map(name -> entrances.getOrDefault(name, Entrance.of(List.of())))
                .flatMap(way -> (operation.reads() ? way.reading() : way.changing()).stream())
                .distinct()
                .toList();
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static <T> Map<String, T> joined(Map<String, T> one, Map<String, T> other) {
        Map<String, T> both = new LinkedHashMap<>(one);
        both.putAll(other);
        return both;
    }
}
