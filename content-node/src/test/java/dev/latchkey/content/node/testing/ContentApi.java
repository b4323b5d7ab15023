package dev.latchkey.content.node.testing;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.content.node.NodeModule;
import dev.latchkey.content.node.domain.field.NodeLimits;
import dev.latchkey.content.node.http.NodeResource;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import dev.latchkey.store.Transactions;
import dev.latchkey.web.Caller;
import dev.latchkey.web.GrantedPermissions;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.rest.RestRequest;
import dev.latchkey.web.rest.RestResource;
import dev.latchkey.web.rest.RestResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The content module on a real database, asked as the dispatcher asks it. */
public final class ContentApi {

    private final TickingClock clock = new TickingClock();
    private final Injector injector;

    public ContentApi(Database database) {
        injector = Guice.createInjector(new NodeModule(), new AbstractModule() {
            @Override
            protected void configure() {
                binder().requireExplicitBindings();
                bind(Database.class).toInstance(database);
                bind(Transactions.class).toInstance(new Transactions(database, new ConfigVersion(database)));
                bind(Clock.class).toInstance(clock);
                bind(GrantedPermissions.class).to(WatchedGrants.class);
                bind(WatchedGrants.class).toInstance(new WatchedGrants(database.jdbi()));
                bind(AccountLookup.class).toInstance(new FakeAccounts());
                bind(NodeLimits.class).toInstance(NodeLimits.DEFAULT);
                bind(PublicAddress.class).toInstance(new PublicAddress(URI.create("https://cms.example.com")));
            }
        });
    }

    public TickingClock clock() {
        return clock;
    }

    public <T> T part(Class<T> type) {
        return injector.getInstance(type);
    }

    public Answer post(Caller caller, String body) {
        return post(caller, body.getBytes(StandardCharsets.UTF_8));
    }

    public Answer post(Caller caller, byte[] body) {
        return answer(() -> nodes().create(RestRequest.of(caller, body)));
    }

    public Answer get(Caller caller, Object id) {
        return on(nodes(), id, node -> nodes().read(RestRequest.of(caller, new byte[0]), node));
    }

    public Answer patch(Caller caller, Object id, String body) {
        return patch(caller, id, body, Map.of());
    }

    public Answer patch(Caller caller, Object id, String body, Map<String, String> headers) {
        return on(nodes(), id, node -> nodes().update(TestRequest.of(caller, body, headers), node));
    }

    public Answer delete(Caller caller, Object id) {
        return delete(caller, id, Map.of());
    }

    public Answer delete(Caller caller, Object id, Map<String, String> headers) {
        return on(nodes(), id, node -> nodes().delete(TestRequest.of(caller, "", headers), node));
    }

    /** As the dispatcher does, 404 where nothing is found. */
    public static <T> Answer on(RestResource<T> resource, Object id, Function<T, RestResponse> work) {
        return answer(() ->
                work.apply(resource.find(id.toString()).orElseThrow(() -> new RestFailure(404, "nothing found"))));
    }

    public static Answer answer(Supplier<RestResponse> work) {
        try {
            RestResponse response = work.get();
            return new Answer(
                    response.status(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (RestFailure failure) {
            return new Answer(failure.status(), failure.headers(), failure.message());
        }
    }

    private NodeResource nodes() {
        return part(NodeResource.class);
    }
}
