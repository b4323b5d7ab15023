package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.method.oauth2.ProviderAnswer.NoAnswer;
import dev.latchkey.auth.spi.OutboundAnswer;
import dev.latchkey.auth.spi.OutboundRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Token introspection (RFC 7662). */
final class Introspection implements TokenCheck {

    private final URI address;
    private final ClientProof client;
    private final boolean hint;

    /** @param hint whether to say that it is an access token */
    Introspection(URI address, ClientProof client, boolean hint) {
        this.address = address;
        this.client = client;
        this.hint = hint;
    }

    @Override
    public OutboundRequest request(String token) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", token);
        if (hint) {
            form.put("token_type_hint", "access_token");
        }
        form.putAll(client.form());
        Map<String, String> headers = new LinkedHashMap<>(client.headers());
        headers.put("Accept", "application/json");
        return OutboundRequest.postForm(address, headers, FormText.of(form));
    }

    @Override
    public ProviderAnswer meaning(OutboundAnswer answer) {
        return switch (answer.status()) {
            case 200 -> content(answer.body());
            case 401, 403 ->
                NoAnswer.ofProvider("The identity provider refuses this server's own credentials (" + answer.status()
                        + "): check Client ID, Client Secret and Client Authentication.");
            case 404, 405 ->
                NoAnswer.ofProvider("There is no introspection endpoint at this address (" + answer.status() + ").");
            default -> Statuses.unexpected(answer.status());
        };
    }

    /** {@code active} is required, and a boolean (RFC 7662, section 2.2). */
    private static ProviderAnswer content(byte[] body) {
        return StrictJson.object(body)
                .map(Claims::new)
                .filter(claims -> claims.isBoolean("active"))
                .map(Introspection::judged)
                .orElseGet(() -> NoAnswer.ofProvider(
                        "The identity provider's answer is no strict JSON object with a boolean \"active\"."));
    }

    private static ProviderAnswer judged(Claims claims) {
        return claims.isTrue("active")
                ? new ProviderAnswer.Accepted(claims)
                : new ProviderAnswer.NotAccepted("The identity provider says that the token is not active.");
    }

    @Override
    public String host() {
        return address.getAuthority();
    }
}
