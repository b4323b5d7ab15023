package dev.latchkey.admin.http;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.credential.CredentialDesk;
import dev.latchkey.auth.token.IssuedTokens;
import dev.latchkey.auth.token.RefreshFamilies;
import dev.latchkey.auth.token.TokenFilter;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What depends on an application, for whoever is about to delete it. */
final class Dependents {

    private final Applications applications;
    private final IssuedTokens tokens;
    private final RefreshFamilies families;
    private final CredentialDesk credentials;

    @Inject
    Dependents(Applications applications, IssuedTokens tokens, RefreshFamilies families, CredentialDesk credentials) {
        this.applications = applications;
        this.tokens = tokens;
        this.families = families;
        this.credentials = credentials;
    }

    /** Each a sentence. */
    List<String> of(Application application) {
        String id = application.id();
        List<String> sentences = new ArrayList<>();
        sentences.add("Its settings are deleted, and its keys: "
                + applications.book().keysOf(id).size() + ".");
        sentences.add("Tokens issued for it are refused from then on, and so is every request with AUTH-METHOD: " + id
                + ". Tokens on record: " + tokens.count(new TokenFilter(id, 0, "", "")) + ".");
        long living = families.living(id);
        if (living > 0) {
            sentences.add("Clients that stay logged in by refresh tokens have to log in again: " + living + ".");
        }
        int held = credentials.ofApplication(id).size();
        if (held > 0) {
            sentences.add("API keys and the like that accounts hold for it are deleted: " + held + ".");
        }
        if (applications.book().gate().defaultApplicationId().equals(id)) {
            sentences.add("It is the default application: requests without AUTH-METHOD are refused from then on.");
        }
        sentences.add("This cannot be undone. To close it for a while, disable it instead.");
        return sentences;
    }
}
