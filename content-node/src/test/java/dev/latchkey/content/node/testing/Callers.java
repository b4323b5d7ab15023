package dev.latchkey.content.node.testing;

import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.web.Caller;
import dev.latchkey.web.Provider;
import java.util.Set;

/** Callers with exactly the permissions that a test names. */
public final class Callers {

    private Callers() {}

    public static Caller author(String... permissions) {
        return caller(FakeAccounts.AUTHOR, permissions);
    }

    public static Caller other(String... permissions) {
        return caller(FakeAccounts.OTHER, permissions);
    }

    public static Caller anonymous(String... permissions) {
        return caller(FakeAccounts.ANONYMOUS, permissions);
    }

    /** May do everything that has a permission. */
    public static Caller everything() {
        return new Caller(FakeAccounts.AUTHOR, permission -> true, Provider.GATE);
    }

    public static Caller caller(AccountView account, String... permissions) {
        return new Caller(account, Set.of(permissions)::contains, account.anonymous() ? Provider.NONE : Provider.GATE);
    }
}
