package dev.latchkey.auth.method.jwt;

/**
 * A token that must be refused.
 *
 * @param name what is wrong with it
 * @param token never printed by tests: its name says it all
 * @param code the answer
 */
record Hostile(String name, String token, String code) {

    Hostile as(String otherCode) {
        return new Hostile(name, token, otherCode);
    }

    @Override
    public String toString() {
        return name + " -> " + code;
    }
}
