package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.OutboundAnswer;
import dev.latchkey.auth.testkit.RefusedSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class IntrospectionContractTest extends OAuth2Contract {

    @Override
    protected Map<String, String> settings() {
        return Bench.introspecting();
    }

    @Override
    protected List<RefusedSettings> refusedSettings() {
        return List.of(new RefusedSettings(
                Map.of(
                        OAuth2Schema.INTROSPECTION_ENDPOINT,
                        "http://id.example.com/introspect",
                        OAuth2Schema.CLIENT_AUTHENTICATION,
                        OAuth2Schema.BEARER,
                        OAuth2Schema.CLIENT_SECRET,
                        "not a token",
                        OAuth2Schema.SCOPES,
                        "read write"),
                Set.of(OAuth2Schema.INTROSPECTION_ENDPOINT, OAuth2Schema.CLIENT_SECRET, OAuth2Schema.SCOPES)));
    }

    @Override
    URI address() {
        return URI.create(Bench.ENDPOINT);
    }

    @Override
    OutboundAnswer stranger() {
        return answer(200, "{\"active\":false}");
    }

    @Override
    String good(String claims) {
        String times = claims.contains("\"exp\"") ? "" : ",\"exp\":" + at(3600);
        return "{\"active\":true,\"username\":\"editor\"" + times + claims + "}";
    }
}
