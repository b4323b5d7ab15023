package dev.latchkey.store.testing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** What a database says about how it finds what repositories ask for: the plan of each query, in the order asked. */
public final class QueryPlans implements AutoCloseable {

    private final SqlStatements statements;
    private final SqlLogger before;
    private final List<String> plans = new ArrayList<>();

    public QueryPlans(Jdbi jdbi) {
        statements = jdbi.getConfig(SqlStatements.class);
        before = statements.getSqlLogger();
        statements.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (context.getParsedSql().getSql().stripLeading().startsWith("SELECT")) {
                    plans.add(plan(context));
                }
            }
        });
    }

    /** One text for each query. */
    public List<String> all() {
        return List.copyOf(plans);
    }

    /** With the values that the query itself has; there is no other way to them yet than the one that is to go. */
    @SuppressWarnings("removal")
    private static String plan(StatementContext context) {
        List<String> names = context.getParsedSql().getParameters().getParameterNames();
        try (PreparedStatement explain = context.getConnection()
                .prepareStatement("EXPLAIN " + context.getParsedSql().getSql())) {
            for (int i = 0; i < names.size(); i++) {
                context.getBinding()
                        .findForName(names.get(i), context)
                        .orElseThrow()
                        .apply(i + 1, explain, context);
            }
            return text(explain);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(PreparedStatement explain) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = explain.executeQuery()) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    @Override
    public void close() {
        statements.setSqlLogger(before);
    }
}
