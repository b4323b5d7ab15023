package dev.latchkey.auth.http.user;

import dev.latchkey.auth.account.AccountRules;
import java.util.ArrayList;
import java.util.List;

/** Drupal's sentences for user names that will not do. */
final class UserNames {

    private UserNames() {}

    /** What Drupal says of a name that is refused; if nothing, its characters are to blame. */
    static List<String> sentences(String name) {
        if (name.isEmpty()) {
            return List.of("You must enter a username.");
        }
        List<String> sentences = new ArrayList<>();
        if (name.startsWith(" ")) {
            sentences.add("The username cannot begin with a space.");
        }
        if (name.endsWith(" ")) {
            sentences.add("The username cannot end with a space.");
        }
        if (name.contains("  ")) {
            sentences.add("The username cannot contain multiple spaces in a row.");
        }
        if (name.codePointCount(0, name.length()) > AccountRules.LONGEST_NAME) {
            sentences.add("The username " + name + " is too long: it must be " + AccountRules.LONGEST_NAME
                    + " characters or less.");
        }
        return sentences.isEmpty() ? List.of("The username contains an illegal character.") : sentences;
    }

    static String taken(String name) {
        return "The username " + name + " is already taken.";
    }
}
