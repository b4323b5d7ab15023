package dev.latchkey.web;

import dev.latchkey.auth.spi.AccountView;
import java.util.Objects;

/**
 * Who is calling, decided once per request.
 *
 * @param account the anonymous account if nobody in particular
 * @param permissions of the account's roles, {@code authenticated} or {@code anonymous} included
 * @param provider how the caller came in
 */
public record Caller(AccountView account, Permissions permissions, Provider provider) {

    public Caller {
        Objects.requireNonNull(account);
        Objects.requireNonNull(permissions);
        Objects.requireNonNull(provider);
        if (account.anonymous() != (provider == Provider.NONE)) {
            throw new IllegalArgumentException("only the anonymous account comes without a provider");
        }
    }

    public boolean anonymous() {
        return account.anonymous();
    }

    public boolean may(String permission) {
        return permissions.include(permission);
    }
}
