package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OriginRulesTest {

    private static final String SHOP = "https://shop.example.com";
    private static final String SERVER = "https://www.example.com";

    private final Engine engine = new Engine();
    private final OriginRules origins = new OriginRules(engine.configuration, List.of(SERVER));

    @Test
    void applicationsOwnOriginsReplaceTheServers() {
        Application shop = engine.application(Rules.origins(SHOP));

        assertThat(origins.allowed(SHOP, Asking.get("/node/1").application(shop.id())))
                .contains(SHOP);
        assertThat(origins.allowed(SERVER, Asking.get("/node/1").application(shop.id())))
                .isEmpty();
    }

    @Test
    void serversOriginsStandInWhereAnApplicationNamesNone() {
        Application other = engine.application();
        engine.application(Rules.origins(SHOP));

        assertThat(origins.allowed(SERVER, Asking.get("/node/1").application(other.id())))
                .contains(SERVER);
        assertThat(origins.allowed(SHOP, Asking.get("/node/1").application(other.id())))
                .isEmpty();
        assertThat(origins.allowed(SERVER, Asking.get("/node/1"))).contains(SERVER);
    }

    @Test
    void beforehandEveryOriginIsAllowedThatAnyApplicationAllows() {
        engine.application(Rules.origins(SHOP));

        assertThat(origins.allowedByAny(SHOP)).contains(SHOP);
        assertThat(origins.allowedByAny(SERVER)).contains(SERVER);
        assertThat(origins.allowedByAny("https://evil.example.com")).isEmpty();
    }

    @Test
    void disabledApplicationAllowsNobody() {
        Application shop = engine.application(Rules.origins(SHOP));
        engine.applications.setEnabled(shop.id(), false);

        assertThat(origins.allowedByAny(SHOP)).isEmpty();
    }

    @Test
    void originIsNotTakenForAPattern() {
        engine.application(Rules.origins("https://shop.example.com"));

        assertThat(origins.allowedByAny("https://shopxexample.com")).isEmpty();
        assertThat(origins.allowedByAny("https://shop.example.com.evil.example"))
                .isEmpty();
        assertThat(origins.allowedByAny("null")).isEmpty();
    }

    @Test
    void starAllowsAnyOriginByItself() {
        Application shop = engine.application(Rules.origins("*"));

        assertThat(origins.allowed("https://any.example", Asking.get("/node/1").application(shop.id())))
                .contains("*");
    }

    @Test
    void originWrittenInUpperCaseIsTheSame() {
        Application shop = engine.application(Rules.origins("https://Shop.Example.com"));

        assertThat(origins.allowed(SHOP, Asking.get("/node/1").application(shop.id())))
                .contains(SHOP);
    }

    @Test
    void headersOfCredentialsAreTold() {
        engine.application(Rules.customHeader("X-Api-Authorization"));

        assertThat(origins.customHeaders()).containsExactlyInAnyOrder("Authorization", "X-Api-Authorization");
    }
}
