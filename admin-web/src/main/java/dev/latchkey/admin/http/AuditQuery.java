package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Option;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationBook;
import dev.latchkey.auth.audit.AuditFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The filters of the audit log as the address of its page names them. */
final class AuditQuery {

    static final List<String> NAMES =
            List.of("user", "address", "application", "http_method", "status", "error", "request", "from", "to");

    private static final List<Option> HTTP_METHODS = Stream.of(
                    "GET", "HEAD", "POST", "PATCH", "DELETE", "PUT", "OPTIONS")
            .map(Option::of)
            .toList();

    private final Query query;

    AuditQuery(Query query) {
        this.query = query;
    }

    AuditFilter filter() {
        return new AuditFilter(
                query.text("request"),
                query.text("user"),
                query.text("address"),
                query.text("application"),
                query.text("http_method"),
                query.number("status"),
                query.text("error"),
                day("from").map(AuditQuery::start).orElse(Instant.MIN),
                day("to").map(day -> start(day.plusDays(1))).orElse(Instant.MAX));
    }

    /** Dates that are none restrict nothing, and the page says so. */
    Problems problems() {
        return Stream.of("from", "to")
                .filter(name -> !query.text(name).isEmpty() && day(name).isEmpty())
                .map(name -> Problems.of(name, "Enter a date such as 2026-11-24; the list is not restricted by this."))
                .reduce(Problems.NONE, Problems::and);
    }

    List<Field> fields(ApplicationBook book, Problems problems) {
        List<Option> applications = new ArrayList<>();
        applications.add(Option.of("", "Any"));
        for (Application application : book.applications().values()) {
            applications.add(Option.of(application.id(), application.name()));
        }
        List<Option> methods = new ArrayList<>(HTTP_METHODS);
        methods.add(0, Option.of("", "Any"));
        return Stream.of(
                        Field.of(Control.TEXT, "user", "Username"),
                        Field.of(Control.TEXT, "address", "Client address"),
                        Field.of(Control.SELECT, "application", "Application").options(applications),
                        Field.of(Control.SELECT, "http_method", "Request method")
                                .options(methods),
                        Field.of(Control.NUMBER, "status", "Response code"),
                        Field.of(Control.TEXT, "error", "Error"),
                        Field.of(Control.TEXT, "request", "Request ID"),
                        Field.of(Control.DATE, "from", "From (UTC)"),
                        Field.of(Control.DATE, "to", "To (UTC)"))
                .map(field -> field.value(query.text(field.name())).problems(problems))
                .toList();
    }

    private Optional<LocalDate> day(String name) {
        try {
            String text = query.text(name);
            return text.isEmpty() || text.length() > 10 ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
