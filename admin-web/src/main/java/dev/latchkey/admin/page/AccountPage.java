package dev.latchkey.admin.page;

import java.util.List;

/** The own account. */
public record AccountPage(
        Page page,
        String roles,
        Problems problems,
        List<Field> profile,
        List<Field> password,
        List<SessionRow> sessions)
        implements View {

    /**
     * @param id names the session to this page only
     * @param current whether this page was asked for by it
     */
    public record SessionRow(
            String id, String address, String browser, String started, String lastSeen, boolean current) {}

    public AccountPage {
        profile = List.copyOf(profile);
        password = List.copyOf(password);
        sessions = List.copyOf(sessions);
    }

    @Override
    public String template() {
        return "account.jte";
    }
}
