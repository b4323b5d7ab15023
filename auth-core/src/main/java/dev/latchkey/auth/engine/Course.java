package dev.latchkey.auth.engine;

import dev.latchkey.auth.audit.RecordedTrace;

/** What becomes known while one request is decided. Used by one thread. */
final class Course {

    private final RecordedTrace trace = new RecordedTrace();
    private String applicationId = "";
    private String methodId = "";
    private String account = "";
    private String scheme = "Bearer";

    RecordedTrace trace() {
        return trace;
    }

    void application(OpenApplication open) {
        applicationId = open.application().id();
        methodId = open.application().methodId();
    }

    void account(String name) {
        account = name;
    }

    void scheme(String challenged) {
        scheme = challenged;
    }

    String scheme() {
        return scheme;
    }

    Decided decided() {
        return new Decided(applicationId, methodId, account, trace.steps());
    }
}
