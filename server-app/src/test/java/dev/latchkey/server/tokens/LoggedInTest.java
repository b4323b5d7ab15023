package dev.latchkey.server.tokens;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Where tests about tokens begin: a running server, and for each test an application and an account that has logged in. */
abstract class LoggedInTest {

    @TempDir
    private static Path data;

    private static LiveServer server;
    private static int accounts;

    private final String algorithm;
    private final RefreshSettings refresh;

    Application application;
    Account account;
    Answer login;

    LoggedInTest(String algorithm, RefreshSettings refresh) {
        this.algorithm = algorithm;
        this.refresh = refresh;
    }

    @BeforeAll
    static void start() {
        server = LiveServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void logIn() {
        application = server.application(algorithm, refresh);
        account = server.account(unused("reader"));
        login = calls().logIn(application.id(), account.name());
    }

    /** At the same address, on the same data. */
    static void restart() {
        int port = calls().port();
        server.close();
        server = LiveServer.again(data, Map.of("--port", Integer.toString(port)));
    }

    String token() {
        return login.text("jwt_token");
    }

    /** A name that no account has yet. */
    static String unused(String role) {
        return role + "-" + accounts++;
    }

    static LiveServer server() {
        return server;
    }

    static Calls calls() {
        return server.calls();
    }
}
