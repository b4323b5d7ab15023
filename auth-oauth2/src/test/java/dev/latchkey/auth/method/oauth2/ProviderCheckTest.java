package dev.latchkey.auth.method.oauth2;

import static dev.latchkey.auth.method.oauth2.Bench.introspecting;
import static dev.latchkey.auth.method.oauth2.Bench.userInfo;
import static dev.latchkey.auth.method.oauth2.Bench.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.OnlineCheck;
import dev.latchkey.auth.spi.OnlineCheck.Report;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProviderCheckTest {

    private final ScriptedNetwork network = ScriptedNetwork.saying("{\"active\":false}");

    @Test
    void providerThatDoesNotKnowAnUnknownTokenIsInOrder() {
        Report report = check(introspecting()).test();

        assertThat(report.healthy()).isTrue();
        assertThat(report.facts()).contains(Fact.text("host", "id.example.com"), Fact.time("answered", Bench.NOW));
    }

    @Test
    void userInfoThatRefusesAnUnknownTokenIsInOrder() {
        network.now(ScriptedNetwork.status(401, ""));

        assertThat(check(userInfo()).test().healthy()).isTrue();
    }

    @Test
    void providerThatAcceptsAnythingIsNotInOrder() {
        network.now(ScriptedNetwork.ok("{\"active\":true,\"username\":\"editor\"}"));

        Report report = check(introspecting()).test();

        assertThat(report.healthy()).isFalse();
        assertThat(report.facts()).extracting(Fact::value).contains("It accepts a token that it cannot know.");
    }

    @Test
    void wrongCredentialsAreNamed() {
        network.now(ScriptedNetwork.status(401, ""));

        Report report = check(introspecting()).test();

        assertThat(report.healthy()).isFalse();
        assertThat(report.facts())
                .filteredOn(fact -> fact.name().equals("problem"))
                .singleElement()
                .extracting(Fact::value)
                .asString()
                .contains("refuses this server's own credentials");
    }

    @Test
    void nobodyHasAskedYetIsNoFault() {
        Report report = check(introspecting()).lastKnown();

        assertThat(report.healthy()).isTrue();
        assertThat(report.facts()).contains(Fact.text("answered", "never"));
        assertThat(network.asked()).isZero();
    }

    @Test
    void outageIsKnownWithoutAsking() {
        network.now(ScriptedNetwork.down());
        AuthMethod method = new Bench().open(network, introspecting());
        for (int i = 0; i < 3; i++) {
            verdict(method);
        }

        assertThat(method.onlineCheck().orElseThrow().lastKnown().healthy()).isFalse();
        assertThat(network.asked()).isEqualTo(3);
    }

    private OnlineCheck check(Map<String, String> settings) {
        return new Bench().open(network, settings).onlineCheck().orElseThrow();
    }
}
