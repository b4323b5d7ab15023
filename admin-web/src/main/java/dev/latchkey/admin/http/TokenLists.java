package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Option;
import dev.latchkey.admin.page.Page;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.admin.page.TokensPage;
import dev.latchkey.admin.page.TokensPage.Row;
import dev.latchkey.admin.page.TokensPage.Verdict;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.token.IssuedTokens;
import dev.latchkey.auth.token.TokenFilter;
import dev.latchkey.auth.token.TokenRecord;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The list of issued tokens with its filters. The tokens themselves are kept nowhere and so never shown. */
final class TokenLists {

    /** The application of a pasted token; the list is filtered by {@code app}, so that no two fields share an id. */
    static final String APPLICATION = "application";

    static final String TOKEN = "token";

    private static final String FILTERED = "app";
    private static final String USER = "user";
    private static final String ID = "id";
    private static final int ROWS = 50;

    private final IssuedTokens issued;
    private final Applications applications;
    private final Accounts accounts;
    private final Times times;

    @Inject
    TokenLists(IssuedTokens issued, Applications applications, Accounts accounts, Times times) {
        this.issued = issued;
        this.applications = applications;
        this.accounts = accounts;
        this.times = times;
    }

    static String revokePath(TokenRecord token) {
        return AdminPaths.TOKENS + "/" + token.applicationId() + "/" + token.id() + "/revoke";
    }

    /**
     * @param explainedFor the application chosen for a pasted token; empty if none was
     */
    TokensPage page(Page frame, Query query, String explainedFor, Problems problems, List<Verdict> verdict) {
        TokenFilter filter = filter(query);
        List<TokenRecord> found = issued.page(filter, (long) query.page() * ROWS, ROWS + 1);
        return new TokensPage(
                frame,
                problems,
                explain(explainedFor, problems),
                verdict,
                filters(query),
                issued.count(filter),
                found.stream().limit(ROWS).map(this::row).toList(),
                query.pager(AdminPaths.TOKENS, List.of(FILTERED, USER, ID), found.size() > ROWS));
    }

    /** A name that nobody has finds nothing, rather than everything. */
    private TokenFilter filter(Query query) {
        String user = query.text(USER);
        long account =
                user.isEmpty() ? 0 : accounts.byName(user).map(Account::id).orElse(-1L);
        return new TokenFilter(query.text(FILTERED), account, "", query.text(ID));
    }

    private Row row(TokenRecord token) {
        return new Row(
                token.id(),
                applications
                        .book()
                        .application(token.applicationId())
                        .map(Application::name)
                        .orElse(token.applicationId()),
                accounts.byId(token.accountId()).map(Account::name).orElse("deleted"),
                token.keyId(),
                times.text(token.issued()),
                times.text(token.expires()),
                issued.revoked(token) ? "" : revokePath(token));
    }

    private List<Field> explain(String chosen, Problems problems) {
        return List.of(
                Field.of(Control.SELECT, APPLICATION, "Application")
                        .options(applicationOptions())
                        .value(chosen)
                        .problems(problems),
                Field.of(Control.SECRET, TOKEN, "Token")
                        .help("It is judged as a request would be, and neither kept nor shown again.")
                        .mandatory()
                        .problems(problems));
    }

    private List<Field> filters(Query query) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", "Any"));
        options.addAll(applicationOptions());
        return Stream.of(
                        Field.of(Control.SELECT, FILTERED, "Application").options(options),
                        Field.of(Control.TEXT, USER, "Username"),
                        Field.of(Control.TEXT, ID, "Token ID (jti)"))
                .map(field -> field.value(query.text(field.name())))
                .toList();
    }

    private List<Option> applicationOptions() {
        return applications.book().applications().values().stream()
                .map(application -> Option.of(application.id(), application.name()))
                .toList();
    }
}
