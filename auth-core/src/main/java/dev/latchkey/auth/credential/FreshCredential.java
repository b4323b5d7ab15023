package dev.latchkey.auth.credential;

/**
 * A credential that has just been made. Printed by its id only.
 *
 * @param text for its holder's eyes, once
 */
public record FreshCredential(HeldCredential kept, String text) {

    @Override
    public String toString() {
        return "FreshCredential[" + kept + "]";
    }
}
