package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.Plugin;
import dev.latchkey.auth.testing.WithBody;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class LentRequestTest {

    private final Engine engine = new Engine();
    private final Plugin plugin = new Plugin();

    @BeforeEach
    void plug() {
        engine.account("editor");
        engine.plug(plugin);
    }

    @Test
    void pluginCannotChangeTheBodyThatTheResourceReads() {
        byte[] body = "the body".getBytes(StandardCharsets.UTF_8);
        plugin.behaviour = (request, trace) -> {
            assertThat(request.body()).asString(StandardCharsets.UTF_8).isEqualTo("the body");
            Arrays.fill(request.body(), (byte) 'x');
            return Plugin.editor();
        };

        assertThat(engine.decided(new WithBody(asking(), () -> body))).isEqualTo("editor");

        assertThat(body).asString(StandardCharsets.UTF_8).isEqualTo("the body");
    }

    @Test
    void bodyIsReadByTheRequestsOwnThreadAndOnce() {
        AtomicReference<List<Thread>> readers = new AtomicReference<>(List.of());
        plugin.behaviour = (request, trace) -> {
            request.body();
            request.body();
            return Plugin.editor();
        };

        engine.decided(new WithBody(asking(), () -> {
            readers.updateAndGet(before -> {
                List<Thread> all = new java.util.ArrayList<>(before);
                all.add(Thread.currentThread());
                return all;
            });
            return new byte[1];
        }));

        assertThat(readers.get()).containsExactly(Thread.currentThread());
    }

    @Test
    void bodyThatCannotBeReadIsTheClientsFaultAndNotThePlugins() {
        plugin.behaviour = (request, trace) -> {
            request.body();
            return Plugin.editor();
        };
        WithBody tooLong = new WithBody(asking(), () -> {
            throw new TooLong();
        });

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> engine.gate.decide(tooLong)).isInstanceOf(TooLong.class);
        }

        assertThat(engine.pluginHealth().failures()).isZero();
        assertThat(engine.decided(new WithBody(asking(), () -> new byte[0]))).isEqualTo("editor");
    }

    @Test
    void requestThatIsOverGivesItsBodyAwayNoMore() {
        AtomicReference<ApiRequest> kept = new AtomicReference<>();
        plugin.behaviour = (request, trace) -> {
            kept.set(request);
            return Plugin.editor();
        };
        engine.decided(new WithBody(asking(), () -> {
            throw new AssertionError("read too late");
        }));

        assertThatThrownBy(() -> kept.get().body()).isInstanceOf(IllegalStateException.class);
        assertThat(kept.get().headers("authorization")).containsExactly("Bearer anything");
    }

    @Test
    void requestDoesNotPrintItsCredential() {
        AtomicReference<String> printed = new AtomicReference<>();
        plugin.behaviour = (request, trace) -> {
            printed.set(request.toString());
            return Plugin.editor();
        };

        engine.decided(asking());

        assertThat(printed.get()).doesNotContain("anything");
    }

    private static Asking asking() {
        return Asking.get("/node/1").application(Plugin.APPLICATION).bearer("anything");
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
