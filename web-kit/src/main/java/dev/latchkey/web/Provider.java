package dev.latchkey.web;

/** How a caller came in; REST resources name the providers that they allow. */
public enum Provider {
    /** Through the gate, by an application's authentication method. */
    GATE("rest_api_authentication"),
    /** By the cookie of a browser session. */
    COOKIE("cookie"),
    /** Not at all: an anonymous caller. */
    NONE("");

    private final String id;

    Provider(String id) {
        this.id = id;
    }

    /** As stored in the configuration of REST resources; empty for {@link #NONE}. */
    public String id() {
        return id;
    }
}
