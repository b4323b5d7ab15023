package dev.latchkey.auth.http.user;

import dev.latchkey.auth.account.Account;
import dev.latchkey.web.Caller;

/** Who may do something to a field; administrators of users may do nearly whatever somebody may. */
enum Right {
    ALL {
        @Override
        boolean includes(Caller caller, Account account) {
            return true;
        }
    },
    /** Whose account it is. */
    OWNER {
        @Override
        boolean includes(Caller caller, Account account) {
            return own(caller, account) || ADMINISTRATOR.includes(caller, account);
        }
    },
    /** Whose account it is, with a permission of its own. */
    RENAMER {
        @Override
        boolean includes(Caller caller, Account account) {
            return own(caller, account) && caller.may(UserPermission.CHANGE_OWN_NAME)
                    || ADMINISTRATOR.includes(caller, account);
        }
    },
    ADMINISTRATOR {
        @Override
        boolean includes(Caller caller, Account account) {
            return caller.may(UserPermission.ADMINISTER_USERS);
        }
    },
    /** Roles are permissions: giving them takes more than administering users. */
    ROLE_GIVER {
        @Override
        boolean includes(Caller caller, Account account) {
            return ADMINISTRATOR.includes(caller, account) && caller.may(UserPermission.ADMINISTER_PERMISSIONS);
        }
    },
    NOBODY {
        @Override
        boolean includes(Caller caller, Account account) {
            return false;
        }
    };

    abstract boolean includes(Caller caller, Account account);

    static boolean own(Caller caller, Account account) {
        return !caller.anonymous() && caller.account().id() == account.id();
    }
}
