package dev.latchkey.web;

import dev.latchkey.web.openapi.ApiSource;
import io.javalin.http.Context;

/**
 * Logging in and out over JSON (contract "content", section 5). These requests share their paths with the pages and
 * differ by {@code _format=json} alone, so the pages hand them over, unchecked and unread.
 */
public interface JsonLogin extends ApiSource {

    /** {@code POST /user/login?_format=json}. */
    void login(Context ctx);

    /** {@code POST /user/logout?_format=json}. */
    void logout(Context ctx);

    /** {@code GET /user/login_status?_format=json}. */
    void loginStatus(Context ctx);
}
