package dev.latchkey.admin.page;

import java.util.List;

/**
 * @param token of the link that opened the page
 * @param name of the account that it signs in
 */
public record SignInLinkPage(Page page, String token, String name, Problems problems, List<Field> password)
        implements View {

    public SignInLinkPage {
        password = List.copyOf(password);
    }

    @Override
    public String template() {
        return "sign-in-link.jte";
    }

    @Override
    public String toString() {
        return "SignInLinkPage[" + name + "]";
    }
}
