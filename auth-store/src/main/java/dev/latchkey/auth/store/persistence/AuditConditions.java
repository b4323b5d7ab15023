package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.audit.AuditFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/** What a filter restricts, as a clause of constant conditions and the values to bind; nothing else is sent. */
final class AuditConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    AuditConditions(AuditFilter filter) {
        text("request_id = :requestId", "requestId", filter.requestId());
        text("account = :account", "account", filter.account());
        text("address = :address", "address", filter.address());
        text("application_id = :applicationId", "applicationId", filter.applicationId());
        text("http_method = :httpMethod", "httpMethod", filter.httpMethod());
        text("error_code = :errorCode", "errorCode", filter.errorCode());
        add(filter.status() != 0, "status = :status", "status", filter.status());
        moment("happened >= :from", "from", filter.from());
        moment("happened < :to", "to", filter.to());
    }

    /** Empty, or a line that starts with WHERE. */
    String clause() {
        return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions) + "\n";
    }

    Query bind(Query query) {
        return query.bindMap(values);
    }

    private void text(String condition, String name, String value) {
        add(!value.isEmpty(), condition, name, Escaped.of(value));
    }

    private void moment(String condition, String name, Instant value) {
        if (!value.equals(Instant.MIN) && !value.equals(Instant.MAX)) {
            add(true, condition, name, Moment.of(value));
        }
    }

    private void add(boolean restricts, String condition, String name, Object value) {
        if (restricts) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
