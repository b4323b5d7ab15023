package dev.latchkey.server.docs;

import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The documentation page of an authentication method, written from its descriptor. */
public final class MethodPage {

    private static final String MADE =
            "This page is generated from what the method declares; a test keeps it equal to the program.";

    private final AuthMethodDescriptor method;
    private final CredentialPlace place;

    /** @param place of the method's credential, as an application with its usual settings has it */
    public MethodPage(AuthMethodDescriptor method, CredentialPlace place) {
        this.method = method;
        this.place = place;
    }

    public String text() {
        return String.join(
                "\n",
                "# " + method.title() + " (`" + method.id() + "`)\n",
                method.summary() + "\n",
                MADE + "\n",
                "Version " + method.version() + ", SPI " + method.spiVersion() + ".\n",
                "## Credential\n",
                credential(),
                "## Settings\n",
                settings(),
                "## Errors\n",
                errors());
    }

    private String credential() {
        String value = place.scheme().isEmpty() ? "<credential>" : place.scheme() + " <credential>";
        return """
                It stands in the header `%s`, or in the custom header that the application names.

                ```sh
                curl -H 'AUTH-METHOD: <application id>' -H '%s: %s' 'https://content.example.com/node/1?_format=json'
                ```
                """.formatted(header(), place.header(), value);
    }

    private String header() {
        return place.scheme().isEmpty() ? place.header() : place.header() + ": " + place.scheme();
    }

    private String settings() {
        if (method.schema().fields().isEmpty()) {
            return "It has none.\n";
        }
        return "| setting | what it is | value | default |\n| --- | --- | --- | --- |\n"
                + method.schema().fields().stream().map(this::row).collect(Collectors.joining())
                + "\nAs JSON Schema: `/admin/api/methods/" + method.id() + "/schema`. For example:\n\n"
                + example();
    }

    private String row(ConfigField field) {
        return "| `" + field.key() + "` | " + cell(what(field)) + " | " + cell(value(field)) + " | "
                + (field.defaultValue().isEmpty() ? "" : "`" + cell(field.defaultValue()) + "`") + " |\n";
    }

    private String what(ConfigField field) {
        List<String> parts = new ArrayList<>();
        parts.add("**" + field.label() + (mustBeGiven(field) ? "** (required)." : "**."));
        parts.add(field.help());
        field.shownWhen()
                .forEach(condition -> parts.add("Only where `" + condition.key() + "` is "
                        + condition.values().stream()
                                .map(each -> "`" + each + "`")
                                .collect(Collectors.joining(" or "))
                        + "."));
        if (field.kind().secret()) {
            parts.add("Kept sealed and never shown again.");
        }
        parts.removeIf(String::isEmpty);
        return String.join(" ", parts);
    }

    private static boolean mustBeGiven(ConfigField field) {
        return field.required() && field.defaultValue().isEmpty();
    }

    private static String value(ConfigField field) {
        return switch (field.kind()) {
            case TEXT -> "text";
            case LONG_TEXT -> "text of several lines";
            case INTEGER -> "whole number, " + field.least() + " to " + field.most();
            case MINUTES -> "minutes, " + field.least() + " to " + field.most();
            case BOOLEAN -> "`true` or `false`";
            case CHOICE -> String.join(", ", quoted(field.options()));
            case SEVERAL_OF -> "any of " + String.join(", ", quoted(field.options()));
            case URL -> "address";
            case CLAIM_NAME -> "name of a claim";
            case ROLE -> "machine name of a role";
            case CERTIFICATE -> "certificate or public key in PEM";
            case PUBLIC_KEY -> "public key in PEM";
            case PRIVATE_KEY -> "private key in PEM";
            case SECRET -> "secret";
            case LIST -> "list, one a line";
            case MAP -> "`name=value`, one a line";
        };
    }

    private static List<String> quoted(List<String> values) {
        return values.stream().map(value -> "`" + value + "`").toList();
    }

    /** The settings that apply by default and have an example or must be given. */
    private String example() {
        ConfigSchema schema = method.schema();
        return schema.fields().stream()
                .filter(field -> schema.applies(field, Map.of()))
                .filter(field -> field.required() || !field.example().isEmpty())
                .map(MethodPage::line)
                .collect(Collectors.joining("\n", "```\n", "\n```\n"));
    }

    private static String line(ConfigField field) {
        String value = field.example().isEmpty() ? field.defaultValue() : field.example();
        return field.key() + " = " + (value.isEmpty() ? "…" : value.replace("\n", ", "));
    }

    private String errors() {
        return "Beside those of every method, which [errors.md](../errors.md) shows:\n\n"
                + "| error | status | text |\n| --- | --- | --- |\n"
                + method.errors().stream().map(MethodPage::row).collect(Collectors.joining());
    }

    private static String row(ErrorCode error) {
        return "| `" + error.name() + "` | " + error.httpStatus() + " | " + cell(error.description()) + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
