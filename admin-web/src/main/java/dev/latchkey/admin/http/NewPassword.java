package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Problems;
import java.util.List;

/** A new password, entered twice. */
final class NewPassword {

    static final String FIELD = "password";
    static final String AGAIN = "password_again";

    private static final String HELP = "8 to 512 characters; 15 or more are advised. Any characters and blanks will do,"
            + " for example a sentence of your own. Very common passwords are refused.";

    private NewPassword() {}

    static List<Field> fields(Problems problems) {
        return List.of(
                Field.of(Control.PASSWORD, FIELD, "New password")
                        .help(HELP)
                        .mandatory()
                        .autocomplete("new-password")
                        .problems(problems),
                Field.of(Control.PASSWORD, AGAIN, "New password again")
                        .mandatory()
                        .autocomplete("new-password")
                        .problems(problems));
    }

    /** For forms that work without a new password, too. */
    static List<Field> optionalFields(Problems problems) {
        return fields(problems).stream().map(Field::optional).toList();
    }

    static Problems problems(Form form) {
        if (form.text(FIELD).isEmpty()) {
            return Problems.of(FIELD, "Enter a password.");
        }
        return form.text(FIELD).equals(form.text(AGAIN))
                ? Problems.NONE
                : Problems.of(AGAIN, "The two passwords are not the same. Enter the new password twice.");
    }
}
