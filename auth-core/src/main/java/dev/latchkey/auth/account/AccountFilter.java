package dev.latchkey.auth.account;

/**
 * Which accounts a list shows.
 *
 * @param text part of a name or mail address, without regard to case; empty for all
 * @param role machine name of a role held; empty for all
 */
public record AccountFilter(String text, String role) {

    public static final AccountFilter ALL = new AccountFilter("", "");
}
