package dev.latchkey.admin.page;

import java.util.List;

/**
 * The form of one application.
 *
 * @param action where it is sent
 * @param version of the application that it shows; 0 for a new one
 * @param methodTitle heads the settings, for example {@code JWT}
 * @param keys for the first key of a new application; empty if that is not asked here
 */
public record ApplicationForm(
        String action,
        long version,
        List<Field> basic,
        Field method,
        String methodTitle,
        List<Field> settings,
        List<Field> keys,
        List<Field> rules) {

    public ApplicationForm {
        basic = List.copyOf(basic);
        settings = List.copyOf(settings);
        keys = List.copyOf(keys);
        rules = List.copyOf(rules);
    }

    /** Whether something is wrong among the rules, which are folded away otherwise. */
    public boolean rulesWrong() {
        return rules.stream().anyMatch(Field::wrong);
    }
}
