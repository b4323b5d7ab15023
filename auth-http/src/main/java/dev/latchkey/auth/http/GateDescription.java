package dev.latchkey.auth.http;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationBook;
import dev.latchkey.auth.application.ApplicationCatalog;
import dev.latchkey.auth.engine.MethodStandings;
import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.web.Provider;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.ApiSource;
import dev.latchkey.web.openapi.Entrance;
import dev.latchkey.web.openapi.SecurityScheme;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Describes how the gate lets callers in: the methods that enabled applications use, with their error codes. Neither ids
 * nor names of applications are told.
 */
final class GateDescription implements ApiSource {

    private static final String APPLICATION = "application";

    private static final SecurityScheme APPLICATION_HEADER = SecurityScheme.header(
            "AUTH-METHOD",
            "The id of the application by which the request comes: eight hexadecimal digits, which the administrator tells"
                    + " you. It says how the request proves who is calling.");

    private final ApplicationCatalog applications;
    private final MethodStandings standings;
    private final MethodRegistry methods;

    /** An application with the name of the scheme by which its callers prove themselves. */
    private record Way(Application application, String scheme, SecurityScheme proof) {}

    @Inject
    GateDescription(ApplicationCatalog applications, MethodStandings standings, MethodRegistry methods) {
        this.applications = applications;
        this.standings = standings;
        this.methods = methods;
    }

    @Override
    public Api api() {
        ApplicationBook book = applications.current();
        List<Way> ways = ways(book);
        return Api.of(codes(book)).and(Api.of(Provider.GATE.id(), entrance(book, ways), schemes(ways)));
    }

    private static Map<String, SecurityScheme> schemes(List<Way> ways) {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        schemes.put(APPLICATION, APPLICATION_HEADER);
        ways.forEach(way -> schemes.putIfAbsent(way.scheme(), way.proof()));
        return schemes;
    }

    /** With the gate switched off everybody is anonymous, and permissions decide. */
    private static Entrance entrance(ApplicationBook book, List<Way> ways) {
        if (!book.gate().enabled()) {
            return Entrance.of(List.of(List.of()));
        }
        List<List<String>> changing = new ArrayList<>();
        List<List<String>> reading = new ArrayList<>();
        for (Way way : ways) {
            changing.add(List.of(APPLICATION, way.scheme()));
            boolean standard = way.application().id().equals(book.gate().defaultApplicationId());
            if (standard) {
                changing.add(List.of(way.scheme()));
            }
            if (way.application().rules().anonymousReads()) {
                reading.add(standard ? List.of() : List.of(APPLICATION));
            }
        }
        // Without any application nobody is let in, and that has to be said, too.
        List<List<String>> always = changing.isEmpty() ? List.of(List.of(APPLICATION)) : changing;
        return new Entrance(
                always, Stream.concat(always.stream(), reading.stream()).toList());
    }

    private List<Way> ways(ApplicationBook book) {
        return enabled(book)
                .filter(application -> standings.of(application.id()).open())
                .flatMap(this::waysOf)
                .sorted(Comparator.comparing(Way::scheme))
                .toList();
    }

    private Stream<Way> waysOf(Application application) {
        CredentialPlace place = standings.of(application.id()).place();
        String custom = application.rules().customHeader();
        Way usual = way(application, place);
        return custom.isEmpty()
                ? Stream.of(usual)
                : Stream.of(usual, way(application, new CredentialPlace(custom, place.scheme())));
    }

    private Way way(Application application, CredentialPlace place) {
        boolean usual = place.header().equalsIgnoreCase("Authorization");
        String name = usual ? application.methodId() : application.methodId() + "." + place.header();
        return new Way(application, name, usual ? authorization(application, place) : header(application, place));
    }

    private SecurityScheme authorization(Application application, CredentialPlace place) {
        return SecurityScheme.authorization(place.scheme().toLowerCase(java.util.Locale.ROOT), about(application));
    }

    private SecurityScheme header(Application application, CredentialPlace place) {
        String scheme = place.scheme().isEmpty() ? "" : " The value starts with \"" + place.scheme() + " \".";
        return SecurityScheme.header(place.header(), about(application) + scheme);
    }

    private String about(Application application) {
        return methods.provider(application.methodId())
                .map(provider -> provider.descriptor().title() + ": "
                        + provider.descriptor().summary())
                .orElse(application.methodId());
    }

    private List<ErrorCode> codes(ApplicationBook book) {
        Stream<ErrorCode> ofMethods = enabled(book)
                .map(Application::methodId)
                .distinct()
                .sorted()
                .flatMap(id -> methods.provider(id).stream())
                .flatMap(provider -> provider.descriptor().errors().stream());
        return Stream.concat(Stream.of(StandardError.values()), ofMethods).toList();
    }

    private static Stream<Application> enabled(ApplicationBook book) {
        return book.applications().values().stream().filter(Application::enabled);
    }
}
