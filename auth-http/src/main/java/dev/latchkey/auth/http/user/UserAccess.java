package dev.latchkey.auth.http.user;

import static dev.latchkey.auth.http.user.UserPermission.ACCESS_PROFILES;
import static dev.latchkey.auth.http.user.UserPermission.ADMINISTER_PERMISSIONS;
import static dev.latchkey.auth.http.user.UserPermission.ADMINISTER_USERS;
import static dev.latchkey.auth.http.user.UserPermission.CANCEL_ACCOUNT;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.web.Caller;
import dev.latchkey.web.RestFailure;
import jakarta.inject.Inject;

/** Who may do what to which account; refusals are 403 in Drupal's words. */
final class UserAccess {

    private final Roles roles;

    @Inject
    UserAccess(Roles roles) {
        this.roles = roles;
    }

    /** One's own account always; blocked ones are for administrators. */
    void requireView(Caller caller, Account account) {
        if (Right.OWNER.includes(caller, account)) {
            return;
        }
        if (!caller.may(ACCESS_PROFILES)) {
            throw RestFailure.missing(ACCESS_PROFILES);
        }
        if (!account.active()) {
            throw RestFailure.missing(ADMINISTER_USERS);
        }
    }

    void requireCreate(Caller caller) {
        if (!caller.may(ADMINISTER_USERS)) {
            throw RestFailure.missing(ADMINISTER_USERS);
        }
    }

    void requireUpdate(Caller caller, Account account) {
        if (!Right.OWNER.includes(caller, account)) {
            throw new RestFailure(
                    403,
                    "Users can only update their own account, unless they have the 'administer users' permission.");
        }
        requireNoLess(caller, account);
    }

    void requireDelete(Caller caller, Account account) {
        boolean allowed = caller.may(ADMINISTER_USERS) || Right.own(caller, account) && caller.may(CANCEL_ACCOUNT);
        if (!allowed) {
            throw RestFailure.missing(Right.own(caller, account) ? CANCEL_ACCOUNT : ADMINISTER_USERS);
        }
        requireNoLess(caller, account);
    }

    /** Else whoever may administer users could set a password of an account that may do everything, and become it. */
    private void requireNoLess(Caller caller, Account account) {
        boolean mayMore = roles.current().granted(account.view().roles(), ADMINISTER_PERMISSIONS);
        if (mayMore && !caller.may(ADMINISTER_PERMISSIONS)) {
            throw RestFailure.missing(ADMINISTER_PERMISSIONS);
        }
    }
}
