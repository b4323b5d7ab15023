package dev.latchkey.admin.http;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.latchkey.admin.call.ApplicationCalls;
import dev.latchkey.admin.call.SelfTransport;
import dev.latchkey.admin.call.Trials;
import dev.latchkey.admin.report.StatusReport;
import dev.latchkey.web.Outages;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.UnavailablePage;
import java.util.List;

/** The routes of the admin pages; see {@link dev.latchkey.admin.AdminModule} for what it needs. */
public final class AdminHttpModule extends AbstractModule {

    private static final List<Class<? extends RouteGroup>> GROUPS = List.of(
            Assets.class,
            HomeRoutes.class,
            LoginRoutes.class,
            CodeRoutes.class,
            FirstRunRoutes.class,
            SignInLinkRoutes.class,
            SecondFactorRoutes.class,
            AccountRoutes.class,
            CredentialRoutes.class,
            ApplicationEditRoutes.class,
            ApplicationKeyRoutes.class,
            ApplicationOnlineRoutes.class,
            ApplicationCallRoutes.class,
            ApplicationTryRoutes.class,
            ApplicationRoutes.class,
            RestRoutes.class,
            PermissionRoutes.class,
            RoleRoutes.class,
            PeopleRoutes.class,
            AccountEditRoutes.class,
            AccountCancelRoutes.class,
            AccountAccessRoutes.class,
            ContentRoutes.class,
            NodeEditRoutes.class,
            RevisionRoutes.class,
            ContentBulkRoutes.class,
            NodeTypeRoutes.class,
            AuditRoutes.class,
            TokenRoutes.class,
            ModuleRoutes.class,
            MethodSchemaRoutes.class,
            StatusRoutes.class,
            ApiDocsRoutes.class,
            // Last: it answers every other address below /admin.
            ErrorPages.class);

    @Override
    protected void configure() {
        Multibinder<RouteGroup> routes = Multibinder.newSetBinder(binder(), RouteGroup.class);
        GROUPS.forEach(group -> {
            bind(group).in(Singleton.class);
            routes.addBinding().to(group);
        });
        bind(UnavailablePage.class).to(ErrorPages.class);
        OptionalBinder.newOptionalBinder(binder(), Outages.class).setDefault().toInstance(failure -> false);
        bind(FormTokens.class).in(Singleton.class);
        bind(FormGuard.class).in(Singleton.class);
        bind(Flash.class).in(Singleton.class);
        bind(Menu.class).in(Singleton.class);
        bind(Pages.class).in(Singleton.class);
        bind(PageHandlers.class).in(Singleton.class);
        bind(Times.class).in(Singleton.class);
        bind(MethodFields.class).in(Singleton.class);
        bind(RuleFields.class).in(Singleton.class);
        bind(ApplicationForms.class).in(Singleton.class);
        bind(ApplicationPages.class).in(Singleton.class);
        bind(ApplicationRows.class).in(Singleton.class);
        bind(Dependents.class).in(Singleton.class);
        bind(KeyWords.class).in(Singleton.class);
        bind(KeyGuide.class).in(Singleton.class);
        bind(KeyPanels.class).in(Singleton.class);
        bind(OnlinePanels.class).in(Singleton.class);
        bind(ApplicationCalls.class).in(Singleton.class);
        bind(Trials.class).in(Singleton.class);
        OptionalBinder.newOptionalBinder(binder(), SelfTransport.class)
                .setDefault()
                .toInstance(new SelfTransport.Plain());
        bind(TryForms.class).in(Singleton.class);
        bind(TryResults.class).in(Singleton.class);
        bind(TokenLists.class).in(Singleton.class);
        bind(Callers.class).in(Singleton.class);
        bind(NodeInputs.class).in(Singleton.class);
        bind(NodeForms.class).in(Singleton.class);
        bind(OwnAccount.class).in(Singleton.class);
        bind(SecondStep.class).in(Singleton.class);
        bind(NamedAccounts.class).in(Singleton.class);
        bind(AccountAccess.class).in(Singleton.class);
        bind(NamedNodes.class).in(Singleton.class);
        bind(RevisionTexts.class).in(Singleton.class);
        bind(RevisionPages.class).in(Singleton.class);
        bind(ApplicationChecks.class).in(Singleton.class);
        bind(KeyChecks.class).in(Singleton.class);
        bind(RoleChecks.class).in(Singleton.class);
        bind(StatusChecks.class).in(Singleton.class);
        bind(StatusReport.class).to(StatusChecks.class);
        bind(StatusCharts.class).in(Singleton.class);
        bind(PeopleTabs.class).in(Singleton.class);
        bind(PermissionCatalog.class).in(Singleton.class);
        bind(AccountFields.class).in(Singleton.class);
        bind(CredentialPages.class).in(Singleton.class);
        bind(CredentialForms.class).in(Singleton.class);
        bind(PasswordAgain.class).in(Singleton.class);
        bind(AccountGuard.class).in(Singleton.class);
        bind(AccountChange.class).in(Singleton.class);
    }
}
