package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.testkit.SettableClock;

/** A good token of an application with an RS256 key "k1", and its parts to build bad ones from. */
final class GoodToken {

    static final KeyMaterial KEY = Samples.material(Algorithm.RS256);
    static final KeyMaterial OTHER_KEY = Samples.material(Algorithm.RS256);

    static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k1\"}";
    static final long NOW = Samples.NOW.getEpochSecond();

    /** Parties and name, without times. */
    static final String WHO = "\"iss\":\"https://content.example.com\",\"aud\":\"a1b2c3d4\",\"name\":\"editor\"";

    static final String TIMES = "\"iat\":" + NOW + ",\"nbf\":" + NOW + ",\"exp\":" + (NOW + 3600);
    static final String PAYLOAD = "{" + WHO + "," + TIMES + "}";

    private GoodToken() {}

    static String text() {
        return Forge.signed(KEY, HEADER, PAYLOAD);
    }

    static String withHeader(String header) {
        return Forge.signed(KEY, header, PAYLOAD);
    }

    static String withPayload(String payload) {
        return Forge.signed(KEY, HEADER, payload);
    }

    static TestContext context() {
        return TestContext.with(new SettableClock(Samples.NOW), Samples.ring("k1", KeyState.ACTIVE, KEY));
    }
}
