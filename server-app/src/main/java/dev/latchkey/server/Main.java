package dev.latchkey.server;

import dev.latchkey.server.cli.LatchkeyCommand;
import dev.latchkey.server.instance.ServerFactory;
import dev.latchkey.server.wiring.LatchkeyServers;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the program begins. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        RuntimeDefaults.apply();
        HeadStart.begin();
        System.exit(run(new LatchkeyServers(), arguments));
    }

    static int run(ServerFactory servers, String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return LatchkeyCommand.commandLineFor(List.of(arguments), servers, System.getenv(), System.in, out, err)
                .execute(arguments);
    }
}
