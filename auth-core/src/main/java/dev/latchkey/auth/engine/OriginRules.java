package dev.latchkey.auth.engine;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationBook;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which origins' scripts may read answers (contract "auth", section 6, and "content", section 2.5): those of the
 * application that a request means, or the server's where it names none.
 */
public final class OriginRules {

    private static final String ANY = "*";

    private final AuthConfiguration configuration;
    private final List<String> serverOrigins;
    private volatile Answer lastAnswer;

    /** Whether answers depend on the origin, and of which applications that was said. */
    private record Answer(ApplicationBook book, boolean dependOnOrigin) {}

    /** @param serverOrigins where an application names none; {@code *} for all, empty for none */
    public OriginRules(AuthConfiguration configuration, List<String> serverOrigins) {
        this.configuration = configuration;
        this.serverOrigins = List.copyOf(serverOrigins);
        this.lastAnswer = new Answer(configuration.current(), anyOriginIsNamed());
    }

    /** How an origin is to be allowed to read the answer to this request: by its name or by {@code *}; empty if not. */
    public Optional<String> allowed(String origin, GateRequest request) {
        ApplicationChoice choice = new ApplicationChoice(configuration.snapshot(), request);
        return allowed(
                origin,
                choice.meant().map(OpenApplication::application).map(this::of).orElse(serverOrigins));
    }

    /**
     * As {@link #allowed}, for the question that a browser asks beforehand: there {@code AUTH-METHOD} is the name of a
     * header and not an application, so what any enabled application allows is allowed. The answer to the request itself
     * can be read by the origins of its own application only.
     */
    public Optional<String> allowedByAny(String origin) {
        List<String> all = Stream.concat(serverOrigins.stream(), enabled().flatMap(each -> of(each).stream()))
                .toList();
        return allowed(origin, all);
    }

    /** Whether the answer depends on the origin that asks. */
    public boolean dependOnOrigin() {
        ApplicationBook now = configuration.current();
        Answer last = lastAnswer;
        if (last.book() != now) {
            last = new Answer(now, anyOriginIsNamed());
            lastAnswer = last;
        }
        return last.dependOnOrigin();
    }

    private boolean anyOriginIsNamed() {
        return Stream.concat(serverOrigins.stream(), enabled().flatMap(each -> of(each).stream()))
                .anyMatch(origin -> !origin.equals(ANY));
    }

    /** Headers that carry credentials beside {@code Authorization}, for scripts that want to send them. */
    public Set<String> customHeaders() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        enabled()
                .map(each -> each.rules().customHeader())
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        configuration.snapshot().open().values().stream()
                .filter(open -> open.application().enabled())
                .flatMap(open -> open.method().stream())
                .forEach(method -> names.add(method.credentialPlace().header()));
        return names;
    }

    private Stream<Application> enabled() {
        return configuration.current().applications().values().stream().filter(Application::enabled);
    }

    private List<String> of(Application application) {
        List<String> own = application.rules().corsOrigins();
        return own.isEmpty() ? serverOrigins : own;
    }

    /** Scheme and host have no case (RFC 6454, section 4); browsers send them in lower case. */
    private static Optional<String> allowed(String origin, List<String> origins) {
        if (origins.contains(ANY)) {
            return Optional.of(ANY);
        }
        return origins.stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .filter(origin::equals)
                .findFirst();
    }
}
