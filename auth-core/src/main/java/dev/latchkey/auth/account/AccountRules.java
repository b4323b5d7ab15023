package dev.latchkey.auth.account;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What names, mail addresses and passwords must look like.
 *
 * @param commonPasswords refused, compared without regard to case
 */
public record AccountRules(Set<String> commonPasswords) {

    public static final int LONGEST_NAME = 60;
    public static final int SHORTEST_PASSWORD = 8;
    public static final int LONGEST_PASSWORD = 512;

    private static final int LONGEST_MAIL = 254;
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    public AccountRules {
        commonPasswords = Set.copyOf(commonPasswords);
    }

    /** Drupal's rule: anything printable without a blank at either end or two in a row; no colon, as Basic forbids it. */
    void checkName(String name) {
        boolean blanks = name.isBlank() || !name.equals(name.strip()) || name.contains("  ");
        boolean controls = name.codePoints().anyMatch(AccountRules::hidden);
        if (blanks || controls || name.contains(":") || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new AccountProblem(
                    "name",
                    "A user name has 1 to 60 printable characters, no colon, no blank at its ends and no two in a row.");
        }
    }

    void checkMail(String mail) {
        if (!mail.isEmpty()
                && (mail.length() > LONGEST_MAIL
                        || !MAIL.matcher(mail).matches()
                        || mail.codePoints().anyMatch(AccountRules::hidden))) {
            throw new AccountProblem("mail", "The mail address is not valid.");
        }
    }

    void checkPassword(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
            throw new AccountProblem("password", "A password has 8 to 512 characters; 15 or more are advised.");
        }
        if (password.codePoints().anyMatch(AccountRules::unreadable)) {
            throw new AccountProblem("password", "A password has no control characters.");
        }
        if (commonPasswords.contains(password.toLowerCase(Locale.ROOT))) {
            throw new AccountProblem("password", "This password is among the most common ones; choose another.");
        }
    }

    /** Half a surrogate pair has no encoding: all of them would become the same question mark. */
    private static boolean unreadable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static boolean hidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED;
    }
}
