package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.token.TokenFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/** What a filter restricts, as a clause of constant conditions and the values to bind; nothing else is sent. */
final class TokenConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    TokenConditions(TokenFilter filter) {
        add(
                !filter.applicationId().isEmpty(),
                "application_id = :applicationId",
                "applicationId",
                filter.applicationId());
        add(filter.accountId() != 0, "account_id = :accountId", "accountId", filter.accountId());
        add(!filter.keyId().isEmpty(), "key_id = :keyId", "keyId", filter.keyId());
        add(!filter.tokenId().isEmpty(), "id = :id", "id", filter.tokenId());
    }

    /** Empty, or a line that starts with WHERE. */
    String clause() {
        return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
    }

    Query bind(Query query) {
        return query.bindMap(values);
    }

    private void add(boolean restricts, String condition, String name, Object value) {
        if (restricts) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
