package dev.latchkey.auth.http.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.account.Account;
import dev.latchkey.web.Caller;
import dev.latchkey.web.Json;
import dev.latchkey.web.rest.EntityJson;

/** Writes accounts with the fields that the caller may see. */
final class UserJson {

    private UserJson() {}

    static byte[] write(Account account, Caller caller) {
        ObjectNode entity = Json.object();
        for (UserField field : UserField.values()) {
            if (field.visible(caller, account)) {
                entity.set(field.key(), field.items(account));
            }
        }
        return EntityJson.bytes(entity);
    }
}
