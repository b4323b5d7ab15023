package dev.latchkey.server.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class PinMethodServerTest {

    @Test
    void pageIsCreatedWithThePin() {
        try (LatchkeyServer server = LatchkeyServer.start()) {
            server.account("editor", LatchkeyServer.WRITER);
            TestApplication application = server.application("pin", Map.of("pin", "4711-4711"));

            Answer answer = server.post("/node?_format=json", LatchkeyServer.PAGE)
                    .application(application)
                    .header("Authorization", "Pin editor:4711-4711")
                    .send();

            assertThat(answer.status()).isEqualTo(201);
        }
    }
}
