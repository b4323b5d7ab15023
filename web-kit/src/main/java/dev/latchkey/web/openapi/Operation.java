package dev.latchkey.web.openapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A method of a path. Made in steps, each of which returns another one.
 *
 * @param method upper case
 * @param path with its parameters in braces, for example {@code /node/{node}}
 * @param id never changes, since client libraries name their functions by it
 * @param tag the name of one of the document's
 * @param summary a few words
 * @param description what else somebody should know; may be empty
 * @param bodies the media types that are taken; none if the operation reads no body
 * @param refused beside faults and a server that is not available, which may meet any request
 * @param entrances by which one may come in, each the name of one of the document's
 */
public record Operation(
        String method,
        String path,
        String id,
        String tag,
        String summary,
        String description,
        List<Parameter> parameters,
        List<Content> bodies,
        List<Answer> answers,
        Set<Refused> refused,
        List<String> entrances) {

    public Operation {
        parameters = List.copyOf(parameters);
        bodies = List.copyOf(bodies);
        answers = List.copyOf(answers);
        refused = refused.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(refused));
        entrances = List.copyOf(entrances);
    }

    public static Operation of(String method, String path, String id) {
        return new Operation(
                method, path, id, "", "", "", List.of(), List.of(), List.of(), Set.of(), List.of(Entrance.ANYBODY));
    }

    public boolean reads() {
        return method.equals("GET");
    }

    public Operation about(Tag under, String summary, String description) {
        return new Operation(
                method, path, id, under.name(), summary, description, parameters, bodies, answers, refused, entrances);
    }

    /** Takes these parameters, after those it takes already. */
    public Operation taking(Parameter... more) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return new Operation(method, path, id, tag, summary, description, all, bodies, answers, refused, entrances);
    }

    /** Takes a body in one of these media types. */
    public Operation reading(Content... contents) {
        return new Operation(
                method,
                path,
                id,
                tag,
                summary,
                description,
                parameters,
                List.of(contents),
                answers,
                refused,
                entrances);
    }

    public Operation answering(Answer... outcomes) {
        return new Operation(
                method, path, id, tag, summary, description, parameters, bodies, List.of(outcomes), refused, entrances);
    }

    public Operation refusing(Refused... reasons) {
        return new Operation(
                method, path, id, tag, summary, description, parameters, bodies, answers, Set.of(reasons), entrances);
    }

    /** Lets in by these entrances in place of everybody. */
    public Operation enteredBy(List<String> names) {
        return new Operation(method, path, id, tag, summary, description, parameters, bodies, answers, refused, names);
    }
}
