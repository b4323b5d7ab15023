package com.example.hmac;

import dev.latchkey.auth.spi.MadeCredential;
import dev.latchkey.auth.testkit.TestRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Signs requests as the README tells clients to. */
final class Client {

    private final AtomicLong nonces = new AtomicLong();

    /** A GET of {@code /node/1?_format=json}. */
    TestRequest get(MadeCredential key, Instant created) {
        return signed(TestRequest.with("").query("_format=json"), key, created);
    }

    TestRequest signed(TestRequest request, MadeCredential key, Instant created) {
        String digest = ContentDigest.SHA_256.header(request.body());
        String parameters = SignatureInput.COMPONENTS + ";created=" + created.getEpochSecond() + ";keyid=\"" + key.id()
                + "\";nonce=\"nonce-%08d\";alg=\"hmac-sha256\"".formatted(nonces.incrementAndGet());
        String base = "\"@method\": " + request.method() + "\n\"@path\": " + request.path() + "\n\"@query\": ?"
                + request.query() + "\n\"content-digest\": " + digest + "\n\"@signature-params\": " + parameters;
        String secret = key.text().substring(key.text().indexOf('.') + 1);
        byte[] signature = SigningKeys.signature(secret, base.getBytes(StandardCharsets.UTF_8));
        return request.credential("sig1=:" + Base64.getEncoder().encodeToString(signature) + ":")
                .headers("Signature-Input", List.of("sig1=" + parameters))
                .headers("Content-Digest", List.of(digest));
    }
}
