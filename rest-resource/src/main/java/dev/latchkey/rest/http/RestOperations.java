package dev.latchkey.rest.http;

import dev.latchkey.rest.domain.MethodConfig;
import dev.latchkey.rest.domain.RestResourceConfig;
import dev.latchkey.rest.domain.RestVocabulary;
import dev.latchkey.web.Provider;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.openapi.Answer;
import dev.latchkey.web.openapi.AnswerHeader;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Entrance;
import dev.latchkey.web.openapi.Operation;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Refused;
import dev.latchkey.web.openapi.Sentence;
import dev.latchkey.web.openapi.Tag;
import dev.latchkey.web.rest.RestDescription;
import dev.latchkey.web.rest.RestResource;
import dev.latchkey.web.rest.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Describes the open verbs of one resource. */
final class RestOperations {

    private static final Parameter[] ALWAYS = {Parameter.FORMAT, Parameter.REQUEST_ID};

    private final RestResource<?> resource;
    private final RestDescription description;
    private final RestResourceConfig config;
    private final Tag tag;

    RestOperations(RestResource<?> resource, RestResourceConfig config) {
        this.resource = resource;
        this.description = resource.description();
        this.config = config;
        this.tag = new Tag(resource.definition().label(), description.about());
    }

    /** Nothing where no verb is open. */
    Api api() {
        List<Operation> open = new ArrayList<>();
        for (Verb verb : List.of(Verb.GET, Verb.POST, Verb.PATCH, Verb.DELETE)) {
            config.route(verb).ifPresent(accepted -> open.add(operation(verb).enteredBy(entrances(verb, accepted))));
        }
        return open.isEmpty()
                ? Api.NONE
                : Api.of(tag, open.toArray(Operation[]::new))
                        .and(Api.of(description.schemas()))
                        .and(Api.of(description.sentences().toArray(Sentence[]::new)))
                        .and(Api.of(noSuchEntity()));
    }

    private Sentence noSuchEntity() {
        RestFailure refusal = Refusals.notConverted(new RestPath(resource, true, "", ""), Verb.GET);
        return new Sentence(refusal.status(), "no" + description.noun(), refusal.message());
    }

    private Operation operation(Verb verb) {
        return switch (verb) {
            case GET -> read();
            case POST -> create();
            case PATCH -> update();
            case DELETE -> delete();
        };
    }

    private Operation read() {
        return onEntity(Verb.GET, "read")
                .taking(Parameter.IF_NONE_MATCH)
                .answering(
                        Answer.of(
                                200,
                                "The entity, as far as the caller may see it.",
                                description.shown(),
                                AnswerHeader.ETAG),
                        Answer.empty(304, "Nothing has changed since.", AnswerHeader.ETAG))
                .refusing(common(Refused.NOT_FOUND));
    }

    private Operation create() {
        return Operation.of("POST", resource.definition().createPath(), "create" + description.noun())
                .about(tag, summary("Create"), needs(Verb.POST))
                .taking(ALWAYS)
                .reading(body(Verb.POST))
                .answering(Answer.of(
                        201, "The new entity.", description.shown(), AnswerHeader.LOCATION, AnswerHeader.ETAG))
                .refusing(changing());
    }

    private Operation update() {
        return onEntity(Verb.PATCH, "update")
                .taking(condition())
                .reading(body(Verb.PATCH))
                .answering(Answer.of(200, "The entity as it is now.", description.shown(), AnswerHeader.ETAG))
                .refusing(changing(Refused.NOT_FOUND, Refused.PRECONDITION_FAILED));
    }

    private Operation delete() {
        return onEntity(Verb.DELETE, "delete")
                .taking(condition())
                .answering(Answer.empty(204, "It is gone."))
                .refusing(common(Refused.NOT_FOUND, Refused.CONFLICT, Refused.PRECONDITION_FAILED));
    }

    private Operation onEntity(Verb verb, String does) {
        String summary = does.substring(0, 1).toUpperCase(Locale.ROOT) + does.substring(1);
        return Operation.of(verb.name(), resource.definition().entityPath(), does + description.noun())
                .about(tag, summary(summary), needs(verb))
                .taking(description.parameter())
                .taking(ALWAYS);
    }

    private String summary(String does) {
        return does + " one " + resource.definition().label().toLowerCase(Locale.ROOT) + " entity";
    }

    private String needs(Verb verb) {
        return description.access().getOrDefault(verb, "");
    }

    private Content body(Verb verb) {
        return Optional.ofNullable(description.sent().get(verb))
                .orElseThrow(() -> new IllegalStateException(
                        resource.definition().id() + " takes " + verb + " and does not say what it reads"));
    }

    private Parameter[] condition() {
        return description.conditional() ? new Parameter[] {Parameter.IF_MATCH} : new Parameter[0];
    }

    private static Refused[] common(Refused... more) {
        List<Refused> all = new ArrayList<>(List.of(
                Refused.BAD_REQUEST,
                Refused.UNAUTHORIZED,
                Refused.FORBIDDEN,
                Refused.NOT_ACCEPTABLE,
                Refused.TOO_MANY_REQUESTS));
        all.addAll(List.of(more));
        return all.toArray(Refused[]::new);
    }

    private static Refused[] changing(Refused... more) {
        List<Refused> all = new ArrayList<>(List.of(
                Refused.CONFLICT,
                Refused.PAYLOAD_TOO_LARGE,
                Refused.UNSUPPORTED_MEDIA_TYPE,
                Refused.UNPROCESSABLE_CONTENT));
        all.addAll(List.of(more));
        return common(all.toArray(Refused[]::new));
    }

    /** Sessions are for everybody who may read without a session, too; the gate says itself whom it lets in. */
    private static List<String> entrances(Verb verb, MethodConfig accepted) {
        List<String> names = new ArrayList<>(RestVocabulary.PROVIDERS);
        names.retainAll(accepted.providers());
        if (!names.contains(Provider.GATE.id())) {
            names.add(Entrance.ANYBODY);
        }
        return names;
    }
}
