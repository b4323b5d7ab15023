package dev.latchkey.server.config;

/** A text that nothing prints. Empty where none is given. */
public record Secret(String text) {

    static final Secret NONE = new Secret("");

    public boolean given() {
        return !text.isEmpty();
    }

    @Override
    public String toString() {
        return given() ? "***" : "";
    }
}
