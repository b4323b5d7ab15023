package dev.latchkey.admin.page;

import java.util.List;

/**
 * One field of a form. What a hidden control holds is dropped here, so that no template can show it.
 *
 * @param name of the parameter that the form sends
 * @param help below the field; may be empty
 * @param values as entered or stored
 * @param options of controls that choose
 * @param problems what is wrong with it, each a sentence
 * @param autocomplete purpose for browsers and password managers (WCAG 1.3.5); empty for none of theirs
 * @param condition when the field applies; {@link Condition#ALWAYS} if it always does
 */
public record Field(
        Control control,
        String name,
        String label,
        String help,
        List<String> values,
        List<Option> options,
        List<String> problems,
        boolean required,
        String autocomplete,
        Condition condition) {

    public Field {
        values = control.hidden() ? List.of() : List.copyOf(values);
        options = List.copyOf(options);
        problems = List.copyOf(problems);
    }

    public static Field of(Control control, String name, String label) {
        return new Field(control, name, label, "", List.of(), List.of(), List.of(), false, "off", Condition.ALWAYS);
    }

    public static Field check(String name, String label, boolean checked) {
        return of(Control.CHECK, name, label).value(checked ? "true" : "");
    }

    public Field help(String text) {
        return new Field(control, name, label, text, values, options, problems, required, autocomplete, condition);
    }

    public Field value(String text) {
        return values(text.isEmpty() ? List.of() : List.of(text));
    }

    public Field values(List<String> all) {
        return new Field(control, name, label, help, all, options, problems, required, autocomplete, condition);
    }

    public Field options(List<Option> all) {
        return new Field(control, name, label, help, values, all, problems, required, autocomplete, condition);
    }

    /** With those of the problems that are this field's. */
    public Field problems(Problems all) {
        return new Field(control, name, label, help, values, options, all.of(name), required, autocomplete, condition);
    }

    public Field mandatory() {
        return new Field(control, name, label, help, values, options, problems, true, autocomplete, condition);
    }

    public Field optional() {
        return new Field(control, name, label, help, values, options, problems, false, autocomplete, condition);
    }

    public Field autocomplete(String purpose) {
        return new Field(control, name, label, help, values, options, problems, required, purpose, condition);
    }

    public Field when(Condition applies) {
        return new Field(control, name, label, help, values, options, problems, required, autocomplete, applies);
    }

    public String id() {
        return idOf(name);
    }

    /** The id of a field's element, which problem summaries link to. */
    public static String idOf(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean holds(String value) {
        return values.contains(value);
    }

    public boolean wrong() {
        return !problems.isEmpty();
    }

    /** Ids of the elements that describe the input; empty if none does. */
    public String describedBy() {
        String helpId = help.isEmpty() && condition.always() ? "" : id() + "-help";
        String problemId = wrong() ? id() + "-problem" : "";
        return (problemId + " " + helpId).strip();
    }
}
