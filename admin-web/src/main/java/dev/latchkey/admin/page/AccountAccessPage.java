package dev.latchkey.admin.page;

import java.util.List;

/**
 * By what an account gets in: its sessions and its tokens.
 *
 * @param path of the account's own pages
 * @param factor what is known of its second factor, a sentence
 * @param resettable whether it has a second factor that can be taken away
 * @param moreTokens whether there are more tokens than are shown
 */
public record AccountAccessPage(
        Page page,
        String path,
        String factor,
        boolean resettable,
        List<SessionRow> sessions,
        List<TokenRow> tokens,
        boolean moreTokens)
        implements View {

    /** @param id names the session to this page only */
    public record SessionRow(String id, String address, String browser, String started, String lastSeen) {}

    /** @param revoke address of the page that asks before revoking; empty if it has ended already */
    public record TokenRow(String id, String application, String issued, String expires, String revoke) {}

    public AccountAccessPage {
        sessions = List.copyOf(sessions);
        tokens = List.copyOf(tokens);
    }

    /** Whether anything would end if all were ended. */
    public boolean anything() {
        return !sessions.isEmpty()
                || tokens.stream().anyMatch(token -> !token.revoke().isEmpty());
    }

    @Override
    public String template() {
        return "account-access.jte";
    }
}
