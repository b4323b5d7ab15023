package dev.latchkey.server.demo;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.rest.domain.SaveResult;
import dev.latchkey.server.instance.Administration;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** The guide's set-up: the REST resource, an application with JWT and its keys, a role that may create pages, a user. */
final class DemoStage {

    private static final String ROLE = "page_author";
    private static final String USER = "author";
    private static final Duration SIGN_IN_LINK_LIVES = Duration.ofHours(24);

    private final Administration administration;
    private final SecureRandom random = new SecureRandom();

    DemoStage(Administration administration) {
        this.administration = administration;
    }

    DemoCast set() {
        enableNodes();
        Application application = application();
        String password = password();
        author(password);
        return new DemoCast(application.id(), USER, password, signInToken());
    }

    private void enableNodes() {
        SaveResult result = administration
                .resources()
                .save(new RestResourceDraft.Uniform(
                        "entity:node", Set.of("GET", "POST"), Set.of("json"), Set.of("rest_api_authentication")));
        if (result instanceof SaveResult.Refused refused) {
            throw new DemoFailure("The REST resource could not be enabled: " + refused.problems() + ".");
        }
    }

    private Application application() {
        Application application = administration
                .applications()
                .create(new ApplicationDraft(
                        "Demo application",
                        true,
                        "jwt",
                        Map.of("username_attribute", "name", "signing_algorithm", "RS256", "token_expiry_time", "60"),
                        ApplicationRules.NONE));
        administration.keys().generate(application.id());
        return application;
    }

    private void author(String password) {
        administration
                .roles()
                .save(new Role(ROLE, "Page author", 10, false, Set.of("access content", "create page content")));
        administration.accounts().create(new NewAccount(USER, "author@example.com", password, Set.of(ROLE)));
    }

    private String signInToken() {
        Account administrator = administration
                .accounts()
                .create(new NewAccount("admin", "admin@example.com", "", Set.of(Role.ADMINISTRATOR)));
        return administration.links().forAccount(administrator.id(), SIGN_IN_LINK_LIVES);
    }

    private String password() {
        byte[] bytes = new byte[15];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
