package dev.latchkey.admin.page;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a submitted form, in the order of its fields.
 *
 * @param all never hold what was entered into a hidden field
 */
public record Problems(List<Problem> all) {

    public static final Problems NONE = new Problems(List.of());

    /**
     * @param field name of the parameter; empty if it concerns the form as a whole
     */
    public record Problem(String field, String text) {

        public String fieldId() {
            return Field.idOf(field);
        }
    }

    public Problems {
        all = List.copyOf(all);
    }

    public static Problems of(String field, String text) {
        return new Problems(List.of(new Problem(field, text)));
    }

    public Problems and(Problems others) {
        List<Problem> both = new ArrayList<>(all);
        both.addAll(others.all);
        return new Problems(both);
    }

    public boolean any() {
        return !all.isEmpty();
    }

    public List<String> of(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .toList();
    }
}
