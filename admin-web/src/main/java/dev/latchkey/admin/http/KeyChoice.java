package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Option;
import java.util.List;
import java.util.stream.Stream;

/** What a new application's first key is. */
enum KeyChoice {
    GENERATE("generate", "Generate Keys", "Made by this server when you save. The private key never leaves it."),
    PASTE("paste", "Enter keys below", "Keys that you have already."),
    NONE("none", "No keys", "For an application that only takes tokens issued elsewhere.");

    private final String id;
    private final String label;
    private final String help;

    KeyChoice(String id, String label, String help) {
        this.id = id;
        this.label = label;
        this.help = help;
    }

    String id() {
        return id;
    }

    static KeyChoice of(Form form) {
        return Stream.of(values())
                .filter(choice -> choice.id.equals(form.text(ApplicationForms.KEYS)))
                .findFirst()
                .orElse(NONE);
    }

    static List<Option> options() {
        return Stream.of(values())
                .map(choice -> new Option(choice.id, choice.label, choice.help))
                .toList();
    }
}
