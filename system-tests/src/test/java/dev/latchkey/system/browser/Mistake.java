package dev.latchkey.system.browser;

import java.util.function.Consumer;

/**
 * What somebody gets wrong in a form.
 *
 * @param form by its name
 * @param make makes the mistake and sends the form
 * @param field label of the field that it concerns
 * @param kept label of another field, which still holds {@code entry} afterwards; empty if there is none
 */
record Mistake(String form, Consumer<Chromium> make, String field, String kept, String entry) {

    static Mistake in(String form, Consumer<Chromium> make, String field) {
        return new Mistake(form, make, field, "", "");
    }

    Mistake keeping(String otherField, String text) {
        return new Mistake(form, make, field, otherField, text);
    }
}
