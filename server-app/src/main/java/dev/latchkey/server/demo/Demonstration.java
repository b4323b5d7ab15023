package dev.latchkey.server.demo;

import dev.latchkey.server.instance.RunningServer;
import java.io.PrintWriter;

/** Sets the stage on a running server, makes the journey, and tells what to do next. */
public final class Demonstration {

    private final RunningServer server;
    private final PrintWriter out;

    public Demonstration(RunningServer server, PrintWriter out) {
        this.server = server;
        this.out = out;
    }

    /** @throws dev.latchkey.server.process.StartupException at the first step that does not succeed */
    public void show() {
        DemoCast cast = new DemoStage(server.administration()).set();
        String base = server.publicAddress().base().toString();
        out.println(
                "Set up as the guide tells: the REST resource Content (GET and POST, json, rest_api_authentication),");
        out.println(
                "the application 'Demo application' (" + cast.applicationId() + ") with JWT and generated RS256 keys,");
        out.println("the role 'Page author' with \"Basic page: Create new content\", and the user '" + cast.userName()
                + "'.");
        new Journey(base, cast, out).make();
        out.println();
        out.println("Next: repeat the commands above from another terminal, or open the admin pages, signed in, at");
        out.println("  " + server.publicAddress().of("/user/sign-in-link?token=" + cast.signInToken()));
        out.flush();
    }
}
