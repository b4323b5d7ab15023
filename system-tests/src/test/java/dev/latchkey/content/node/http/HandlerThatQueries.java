package dev.latchkey.content.node.http;

import dev.latchkey.content.node.domain.DomainThatAnswers;
import java.sql.Connection;
import java.sql.SQLException;

/** An offender: a handler that queries, prints, and closes a cycle. */
public final class HandlerThatQueries {

    public int query(Connection connection, DomainThatAnswers domain) throws SQLException {
        System.out.println(domain);
        return connection.createStatement().executeUpdate("DELETE FROM node");
    }
}
