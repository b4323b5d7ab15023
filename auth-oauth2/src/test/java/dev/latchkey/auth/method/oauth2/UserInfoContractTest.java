package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.OutboundAnswer;
import java.net.URI;
import java.util.Map;

final class UserInfoContractTest extends OAuth2Contract {

    @Override
    protected Map<String, String> settings() {
        return Bench.userInfo();
    }

    @Override
    URI address() {
        return URI.create(Bench.USER_INFO);
    }

    @Override
    OutboundAnswer stranger() {
        return answer(401, "");
    }

    @Override
    String good(String claims) {
        return "{\"sub\":\"1\",\"preferred_username\":\"editor\"" + claims + "}";
    }
}
