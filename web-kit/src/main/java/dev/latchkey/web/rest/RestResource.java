package dev.latchkey.web.rest;

import dev.latchkey.web.RestFailure;
import java.util.Optional;

/**
 * Entities of one type over REST. By the time a method here is called, the route, the verb, the content type and the
 * format are settled, the caller is known and the target exists; what is left is access, body and work. Refusals are
 * {@link RestFailure}s. Thread-safe.
 *
 * @param <T> what a path's parameter leads to
 */
public interface RestResource<T> {

    RestResourceDefinition definition();

    /** How its entities look at this moment, and what each verb takes and needs. */
    RestDescription description();

    /** The entity that a path's parameter names, as sent and percent-decoded; empty makes it 404. */
    Optional<T> find(String parameter);

    /**
     * Whether a path's parameter has the form of this resource's names, told without looking anything up; a page such as
     * {@code /user/login} may live where a name is no name.
     */
    default boolean isName(String parameter) {
        return true;
    }

    /** Answers GET; for HEAD the dispatcher drops the body. */
    RestResponse read(RestRequest request, T target);

    /** Answers POST on the create path. */
    default RestResponse create(RestRequest request) {
        throw new IllegalStateException(definition().id() + " offers no POST");
    }

    /** Answers PATCH. */
    default RestResponse update(RestRequest request, T target) {
        throw new IllegalStateException(definition().id() + " offers no PATCH");
    }

    /** Answers DELETE. */
    default RestResponse delete(RestRequest request, T target) {
        throw new IllegalStateException(definition().id() + " offers no DELETE");
    }
}
