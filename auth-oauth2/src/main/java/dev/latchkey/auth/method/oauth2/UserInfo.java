package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.method.oauth2.ProviderAnswer.NoAnswer;
import dev.latchkey.auth.spi.OutboundAnswer;
import dev.latchkey.auth.spi.OutboundRequest;
import java.net.URI;
import java.util.Map;

/** A user-info endpoint, asked with the token itself (OpenID Connect Core, section 5.3; RFC 6750, section 2). */
final class UserInfo implements TokenCheck {

    private final URI address;
    private final boolean inForm;

    /** @param inForm whether the token goes into the body of a POST, not into the header of a GET */
    UserInfo(URI address, boolean inForm) {
        this.address = address;
        this.inForm = inForm;
    }

    @Override
    public OutboundRequest request(String token) {
        return inForm
                ? OutboundRequest.postForm(
                        address, Map.of("Accept", "application/json"), FormText.of(Map.of("access_token", token)))
                : OutboundRequest.get(
                        address, Map.of("Accept", "application/json", "Authorization", "Bearer " + token));
    }

    /** For 400, 401 and 403 see RFC 6750, section 3.1: the request is well formed, so the token is at fault. */
    @Override
    public ProviderAnswer meaning(OutboundAnswer answer) {
        return switch (answer.status()) {
            case 200 -> content(answer.body());
            case 400, 401, 403 ->
                new ProviderAnswer.NotAccepted(
                        "The identity provider does not accept the token (" + answer.status() + ").");
            case 404, 405 ->
                NoAnswer.ofProvider("There is no user-info endpoint at this address (" + answer.status() + ").");
            default -> Statuses.unexpected(answer.status());
        };
    }

    private static ProviderAnswer content(byte[] body) {
        return StrictJson.object(body)
                .<ProviderAnswer>map(members -> new ProviderAnswer.Accepted(new Claims(members)))
                .orElseGet(() -> NoAnswer.ofProvider("The identity provider's answer is no strict JSON object."));
    }

    @Override
    public String host() {
        return address.getAuthority();
    }
}
