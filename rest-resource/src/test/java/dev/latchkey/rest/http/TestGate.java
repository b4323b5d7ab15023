package dev.latchkey.rest.http;

import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.ApiTarget;
import dev.latchkey.web.Caller;
import dev.latchkey.web.CallerSource;
import dev.latchkey.web.Provider;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Believes the header {@code X-Caller}: {@code gate}, {@code cookie}, {@code refused}; anonymous without it. */
final class TestGate implements CallerSource {

    static final String CALLER = "X-Caller";

    private final List<ApiTarget> asked = new CopyOnWriteArrayList<>();
    private volatile String challenge = "Bearer realm=\"Latchkey\"";

    @Override
    public Caller callerOf(Context ctx) {
        asked.add(ApiTarget.of(ctx));
        String claim = Optional.ofNullable(ctx.header(CALLER)).orElse("nobody");
        return switch (claim) {
            case "gate" -> caller(2, Provider.GATE);
            case "cookie" -> caller(2, Provider.COOKIE);
            case "nobody" -> caller(0, Provider.NONE);
            default -> throw new ApiFailure(StandardError.INVALID_APPLICATION_ID);
        };
    }

    @Override
    public String challenge(Context ctx) {
        return challenge;
    }

    void switchOff() {
        challenge = "";
    }

    /** What it was asked about, in order. */
    List<ApiTarget> asked() {
        return asked;
    }

    private static Caller caller(long id, Provider provider) {
        AccountView account = new AccountView(id, new UUID(0, id), "caller" + id, true, Set.of());
        return new Caller(account, permission -> id != 0, provider);
    }
}
