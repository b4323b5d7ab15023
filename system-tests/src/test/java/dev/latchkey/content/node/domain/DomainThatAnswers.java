package dev.latchkey.content.node.domain;

import dev.latchkey.auth.account.Accounts;
import dev.latchkey.content.node.http.HandlerThatQueries;
import io.javalin.http.Context;

/** An offender: a domain that answers requests, looks into accounts, and closes a cycle. */
public final class DomainThatAnswers {

    public void answer(Context ctx, Accounts accounts, HandlerThatQueries handler) {
        ctx.result(String.valueOf(accounts.administratorExists()) + handler);
    }
}
