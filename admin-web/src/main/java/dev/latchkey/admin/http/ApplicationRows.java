package dev.latchkey.admin.http;

import dev.latchkey.admin.page.ApplicationsPage.Row;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationBook;
import dev.latchkey.auth.audit.AuditArchive;
import dev.latchkey.auth.engine.MethodStandings;
import dev.latchkey.auth.registry.MethodRegistry;
import jakarta.inject.Inject;
import java.util.List;

/** Applications as their list shows them. */
final class ApplicationRows {

    private final MethodRegistry methods;
    private final MethodStandings opened;
    private final AuditArchive archive;
    private final Times times;

    @Inject
    ApplicationRows(MethodRegistry methods, MethodStandings opened, AuditArchive archive, Times times) {
        this.methods = methods;
        this.opened = opened;
        this.archive = archive;
        this.times = times;
    }

    List<Row> of(ApplicationBook book) {
        return book.applications().values().stream()
                .map(application -> row(application, book))
                .toList();
    }

    private Row row(Application application, ApplicationBook book) {
        String id = application.id();
        return new Row(
                id,
                application.name(),
                ApplicationPages.pathOf(application),
                book.gate().defaultApplicationId().equals(id),
                application.enabled(),
                methods.provider(application.methodId())
                        .map(provider -> provider.descriptor().title())
                        .orElse(application.methodId()),
                trouble(application),
                archive.lastAdmitted(id).map(times::text).orElse("Not in the audit log"));
    }

    private String trouble(Application application) {
        return methods.provider(application.methodId()).isEmpty()
                ? "The method '" + application.methodId() + "' is not installed."
                : opened.of(application.id()).failure();
    }
}
