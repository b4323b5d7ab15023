package dev.latchkey.admin.page;

import java.util.List;

/**
 * How one resource is offered.
 *
 * @param action where the form is sent
 * @param uniform the fields of granularity "resource"
 * @param perMethod those of granularity "method"
 */
public record RestEditPage(
        Page page,
        Problems problems,
        String action,
        List<Field> general,
        List<Field> uniform,
        List<MethodPart> perMethod)
        implements View {

    /** What one method accepts. */
    public record MethodPart(String name, Condition condition, List<Field> fields) {
        public MethodPart {
            fields = List.copyOf(fields);
        }
    }

    public RestEditPage {
        general = List.copyOf(general);
        uniform = List.copyOf(uniform);
        perMethod = List.copyOf(perMethod);
    }

    @Override
    public String template() {
        return "rest-edit.jte";
    }
}
