package dev.latchkey.server.instance;

import dev.latchkey.admin.report.StatusReport;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.credential.CredentialDesk;
import dev.latchkey.auth.session.Sessions;
import dev.latchkey.auth.session.SignInLinks;
import dev.latchkey.auth.token.IssuedTokens;
import dev.latchkey.auth.token.Revocations;
import dev.latchkey.content.node.domain.Authorship;
import dev.latchkey.rest.domain.RestResources;
import dev.latchkey.server.catalog.KnownMethods;
import dev.latchkey.server.catalog.KnownPermissions;
import dev.latchkey.server.openapi.OpenApiDocument;
import dev.latchkey.server.transfer.SettingsTransfer;
import dev.latchkey.web.PublicAddress;
import jakarta.inject.Inject;

/** The services by which commands administer the server: the same that the admin pages use. */
public record Administration(
        Accounts accounts,
        Roles roles,
        Applications applications,
        ApplicationKeys keys,
        RestResources resources,
        SignInLinks links,
        IssuedTokens tokens,
        Revocations revocations,
        CredentialDesk credentials,
        Sessions sessions,
        Authorship authorship,
        KnownPermissions permissions,
        KnownMethods methods,
        StatusReport status,
        SettingsTransfer transfer,
        OpenApiDocument document,
        PublicAddress address) {

    @Inject
    public Administration {}
}
