package dev.latchkey.admin.page;

import java.util.List;

/** The own account. */
public record AccountPage(
        Page page,
        String roles,
        Problems problems,
        List<Field> profile,
        List<Field> password,
        SecondFactor secondFactor,
        List<SessionRow> sessions)
        implements View {

    /**
     * @param id names the session to this page only
     * @param current whether this page was asked for by it
     */
    public record SessionRow(
            String id, String address, String browser, String started, String lastSeen, boolean current) {}

    /**
     * @param since when it was set up; empty if it is off
     * @param recoveryCodes how many are left
     * @param password asked for before it is turned off or its codes are renewed
     */
    public record SecondFactor(boolean on, String since, int recoveryCodes, List<Field> password) {
        public SecondFactor {
            password = List.copyOf(password);
        }
    }

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
