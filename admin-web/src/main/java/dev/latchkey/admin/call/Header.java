package dev.latchkey.admin.call;

/** A header of a request or an answer. Those with a credential are never printed. */
public record Header(String name, String value) {

    @Override
    public String toString() {
        return "Header[" + name + "]";
    }
}
