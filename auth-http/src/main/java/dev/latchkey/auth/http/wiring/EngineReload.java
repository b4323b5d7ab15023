package dev.latchkey.auth.http.wiring;

import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.engine.AuthConfiguration;
import dev.latchkey.web.Reloadable;
import jakarta.inject.Inject;

/** Accounts, roles and applications, read anew together. */
final class EngineReload implements Reloadable {

    private final AccountDirectory accounts;
    private final Roles roles;
    private final AuthConfiguration configuration;

    @Inject
    EngineReload(AccountDirectory accounts, Roles roles, AuthConfiguration configuration) {
        this.accounts = accounts;
        this.roles = roles;
        this.configuration = configuration;
    }

    @Override
    public void reload() {
        roles.reload();
        accounts.forget();
        configuration.reload();
    }
}
