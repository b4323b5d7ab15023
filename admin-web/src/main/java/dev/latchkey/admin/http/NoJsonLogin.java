package dev.latchkey.admin.http;

import dev.latchkey.web.JsonLogin;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.openapi.Api;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** For servers without logging in over JSON. */
public final class NoJsonLogin implements JsonLogin {

    @Inject
    NoJsonLogin() {}

    @Override
    public void login(Context ctx) {
        throw notAcceptable();
    }

    @Override
    public void logout(Context ctx) {
        throw notAcceptable();
    }

    @Override
    public void loginStatus(Context ctx) {
        throw notAcceptable();
    }

    @Override
    public Api api() {
        return Api.NONE;
    }

    private static RestFailure notAcceptable() {
        return new RestFailure(406, "Not acceptable format: json");
    }
}
