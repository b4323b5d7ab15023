package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Link;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.credential.HeldCredential;

/**
 * Whose credentials a page is about.
 *
 * @param own whether the visitor's own
 */
record CredentialHolder(Account account, boolean own) {

    static final String OWN = "/user/credentials";
    static final String OF_ACCOUNT = "/user/{id}/credentials";

    /** Where the addresses of their pages begin. */
    String path() {
        return own ? OWN : "/user/" + account.id() + "/credentials";
    }

    String path(HeldCredential credential, String operation) {
        return path() + "/" + credential.applicationId() + "/" + credential.id() + "/" + operation;
    }

    String title() {
        return own ? "My API credentials" : "API credentials of " + account.name();
    }

    Link[] above() {
        return own
                ? new Link[] {new Link(AdminPaths.ACCOUNT, "My account")}
                : new Link[] {new Link(AdminPaths.HOME, "Administration"), new Link(AdminPaths.PEOPLE, "People")};
    }

    /** Of the pages below the list. */
    Link[] trail() {
        Link list = new Link(path(), title());
        return own ? new Link[] {above()[0], list} : new Link[] {above()[0], above()[1], list};
    }
}
