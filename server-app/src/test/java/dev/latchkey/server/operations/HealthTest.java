package dev.latchkey.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.server.operations.PartHealth.Grade;
import dev.latchkey.server.testing.LiveServer;
import dev.latchkey.server.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HealthTest {

    @TempDir
    private Path folder;

    @Test
    void runningServerIsLiveAndReadyInAllParts() {
        try (LiveServer server = LiveServer.start(folder)) {
            JsonNode ready = server.calls().send("GET", "/health/ready", "").body();

            assertThat(server.calls().send("GET", "/health/live", "").status()).isEqualTo(200);
            assertThat(ready.path("status").asText()).isEqualTo("up");
            assertThat(ready.path("parts").properties())
                    .extracting(Map.Entry::getKey)
                    .contains("database", "disk", "applications");
        }
    }

    @Test
    void diskIsDownBelowTheLeastFreeSpace() {
        assertThat(new DiskHealth(folder, Long.MAX_VALUE).look().grade()).isEqualTo(Grade.DOWN);
        assertThat(new DiskHealth(folder, 1).look().grade()).isEqualTo(Grade.UP);
        assertThat(new DiskHealth(folder.resolve("gone"), 1).look().grade()).isEqualTo(Grade.DOWN);
    }

    @Test
    void worstPartDecides() {
        Readiness readiness = new Readiness(
                Set.of(new Fixed("a", PartHealth.up()), new Fixed("b", PartHealth.down("gone"))), new SettableClock());

        assertThat(readiness.now().grade()).isEqualTo(Grade.DOWN);
        assertThat(readiness.now().parts().get("b").detail()).isEqualTo("gone");
    }

    @Test
    void partsAreLookedAtOnceASecondHoweverManyAsk() {
        SettableClock clock = new SettableClock();
        Counted part = new Counted();
        Readiness readiness = new Readiness(Set.of(part), clock);

        readiness.now();
        readiness.now();
        clock.forward(Duration.ofMillis(1500));
        readiness.now();

        assertThat(part.looks).isEqualTo(2);
    }

    private record Fixed(String name, PartHealth look) implements HealthPart {}

    private static final class Counted implements HealthPart {

        private int looks;

        @Override
        public String name() {
            return "counted";
        }

        @Override
        public PartHealth look() {
            looks++;
            return PartHealth.up();
        }
    }
}
