package dev.latchkey.auth.engine;

import java.util.List;

/**
 * Stands for the request of a token that comes from a person and not with a request.
 *
 * @param applicationId the one it names; empty for none
 */
record PastedRequest(String applicationId) implements GateRequest {

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/";
    }

    @Override
    public String query() {
        return "";
    }

    @Override
    public List<String> headerNames() {
        return applicationId.isEmpty() ? List.of() : List.of(ApplicationChoice.HEADER);
    }

    @Override
    public List<String> headers(String name) {
        boolean application = name.equalsIgnoreCase(ApplicationChoice.HEADER) && !applicationId.isEmpty();
        return application ? List.of(applicationId) : List.of();
    }

    @Override
    public String clientAddress() {
        return "127.0.0.1";
    }

    @Override
    public byte[] body() {
        return new byte[0];
    }
}
