package dev.latchkey.admin.page;

import java.util.List;

/**
 * Setting up a second factor. Never printed.
 *
 * @param secret in groups, for people who type it
 * @param address for the authenticator application on this device
 * @param picture outline of the same as a QR code, as the path of an SVG
 * @param size of the picture, in modules
 * @param enrolment to be sent along
 */
public record SecondFactorPage(
        Page page,
        Problems problems,
        String secret,
        String address,
        String picture,
        int size,
        String enrolment,
        List<Field> fields)
        implements View {

    public SecondFactorPage {
        fields = List.copyOf(fields);
    }

    @Override
    public String template() {
        return "second-factor.jte";
    }

    @Override
    public String toString() {
        return "SecondFactorPage";
    }
}
