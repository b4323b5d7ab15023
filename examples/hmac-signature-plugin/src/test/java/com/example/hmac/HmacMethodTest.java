package com.example.hmac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.MadeCredential;
import dev.latchkey.auth.spi.Subject;
import dev.latchkey.auth.testkit.TestAccounts;
import dev.latchkey.auth.testkit.TestMethodContext;
import dev.latchkey.auth.testkit.TestRequest;
import dev.latchkey.auth.testkit.Trial;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HmacMethodTest {

    private final Client client = new Client();
    private final TestMethodContext context = TestMethodContext.create();
    private final Trial trial = open(Map.of(HmacSettings.WINDOW, "60"));
    private final MadeCredential key = trial.madeCredential();

    @Test
    void signedBodyIsTheAccountsAndNeverCached() {
        TestRequest request = client.signed(TestRequest.with("").method("POST").body("{}"), key, now());

        assertThat(trial.judge(request).success().subject()).isEqualTo(new Subject.ByUuid(TestAccounts.EDITOR.uuid()));
        assertThat(trial.judge(client.get(key, now())).success().credential().cacheableUntil())
                .isEqualTo(Instant.EPOCH);
        assertThat(context.credentials().used()).containsExactly(key.id(), key.id());
    }

    @Test
    void everySignedPartOfARequestCounts() {
        TestRequest request = client.get(key, now());

        assertThat(answer(request.method("DELETE"))).isEqualTo("SIGNATURE_NOT_VALID");
        assertThat(answer(request.path("/node/1/"))).isEqualTo("SIGNATURE_NOT_VALID");
        assertThat(answer(request.query("_format=json&x=1"))).isEqualTo("SIGNATURE_NOT_VALID");
        assertThat(answer(request.headers("Content-Digest", List.of(ContentDigest.SHA_256.header(new byte[] {1})))))
                .isEqualTo("SIGNATURE_NOT_VALID");
        assertThat(answer(request.body("x"))).isEqualTo("CONTENT_DIGEST_MISMATCH");
        assertThat(answer(request)).isEqualTo("AUTHENTICATED");
    }

    @Test
    void refusedRequestIsNotRemembered() {
        TestRequest request = client.get(key, now());
        answer(request.body("x"));

        assertThat(answer(request)).isEqualTo("AUTHENTICATED");
        assertThat(answer(request)).isEqualTo("SIGNATURE_REPLAYED");
    }

    @Test
    void unknownKeyLooksLikeAWrongSignature() {
        MadeCredential stranger = new MadeCredential("ffffffffffff", "ffffffffffff.secret", "secret");

        assertThat(answer(client.get(stranger, now()))).isEqualTo("SIGNATURE_NOT_VALID");
    }

    @Test
    void windowIsClosedOnBothSides() {
        context.clock().advance(Duration.ofHours(1));

        assertThat(answer(client.get(key, now().minusSeconds(60)))).isEqualTo("AUTHENTICATED");
        assertThat(answer(client.get(key, now().plusSeconds(60)))).isEqualTo("AUTHENTICATED");
        assertThat(answer(client.get(key, now().minusSeconds(61)))).isEqualTo("SIGNATURE_OUTSIDE_WINDOW");
        assertThat(answer(client.get(key, now().plusSeconds(61)))).isEqualTo("SIGNATURE_OUTSIDE_WINDOW");
    }

    @Test
    void signatureDatedAheadIsRecognisedUntilItHasPassed() {
        TestRequest ahead = client.get(key, now().plusSeconds(60));
        assertThat(answer(ahead)).isEqualTo("AUTHENTICATED");

        context.clock().advance(Duration.ofSeconds(120));
        assertThat(answer(ahead)).isEqualTo("SIGNATURE_REPLAYED");
        context.clock().advance(Duration.ofSeconds(1));
        assertThat(answer(ahead)).isEqualTo("SIGNATURE_OUTSIDE_WINDOW");
    }

    @Test
    void whatAnEarlierOpeningMayHaveAcceptedIsRefused() {
        TestRequest before = client.get(key, now());
        answer(before);
        context.clock().advance(Duration.ofSeconds(2));

        try (Trial again = open(Map.of(HmacSettings.WINDOW, "60"))) {
            assertThat(again.judge(before).answer()).isEqualTo("SIGNATURE_OUTSIDE_WINDOW");
            assertThat(again.judge(client.get(key, now())).answer()).isEqualTo("AUTHENTICATED");
        }
    }

    @Test
    void otherDigestThanTheRequiredOneIsMalformed() {
        try (Trial strict = open(Map.of(HmacSettings.DIGEST, "sha-512"))) {
            assertThat(strict.judge(client.get(key, now())).answer()).isEqualTo("SIGNATURE_MALFORMED");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";keyid=\"0a1b\";nonce=\"12345678\";alg=\"hmac-sha256\"",
                ";created=1;nonce=\"12345678\";alg=\"hmac-sha256\"",
                ";created=1;keyid=\"0a1b\";alg=\"hmac-sha256\"",
                ";created=1;keyid=\"0a1b\";nonce=\"12345678\"",
                ";created=1;keyid=\"0a1b\";nonce=\"1234567\";alg=\"hmac-sha256\"",
                ";created=1;created=2;keyid=\"0a1b\";nonce=\"12345678\";alg=\"hmac-sha256\"",
                ";created=\"1\";keyid=\"0a1b\";nonce=\"12345678\";alg=\"hmac-sha256\"",
                ";created=1;expires=2;keyid=\"0a1b\";nonce=\"12345678\";alg=\"hmac-sha256\"",
                ";created=1;keyid=\"0a1b\";nonce=\"12345678\";alg=\"rsa-v1_5-sha256\""
            })
    void otherParametersAreNotRead(String parameters) {
        assertThat(SignatureInput.read("sig1=" + SignatureInput.COMPONENTS + parameters))
                .isEmpty();
    }

    @Test
    void otherComponentsAreNotRead() {
        String parameters = ";created=1;keyid=\"0a1b\";nonce=\"12345678\";alg=\"hmac-sha256\"";

        assertThat(SignatureInput.read("sig1=" + SignatureInput.COMPONENTS + parameters)).isPresent();
        assertThat(SignatureInput.read("sig1=(\"@method\" \"@path\")" + parameters)).isEmpty();
        assertThat(SignatureInput.read("sig1=()" + parameters)).isEmpty();
    }

    @Test
    void signatureBaseIsThatOfRfc9421() {
        TestRequest request = client.get(key, now());
        SignedRequest signed = SignedRequest.read(request, ContentDigest.SHA_256).orElseThrow();

        assertThat(new String(signed.base(request), StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\"@method\": GET",
                        "\"@path\": /node/1",
                        "\"@query\": ?_format=json",
                        "\"content-digest\": sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:",
                        "\"@signature-params\": (\"@method\" \"@path\" \"@query\" \"content-digest\")"
                                + ";created=1795521600;keyid=\"" + key.id()
                                + "\";nonce=\"nonce-00000001\";alg=\"hmac-sha256\"");
    }

    private Trial open(Map<String, String> settings) {
        return Trial.open(new HmacMethodProvider(), settings, context);
    }

    private String answer(TestRequest request) {
        return trial.judge(request).answer();
    }

    private Instant now() {
        return context.clock().instant();
    }
}
