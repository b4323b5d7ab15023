package dev.latchkey.content.node.http;

/** An offender: a handler that goes to the table itself. */
final class HandlerThatBypassesServices {

    /** A store, as far as the rule can tell. */
    interface OffendingRepository {
        void deleteAll();
    }

    void bypass(OffendingRepository repository) {
        repository.deleteAll();
    }
}
