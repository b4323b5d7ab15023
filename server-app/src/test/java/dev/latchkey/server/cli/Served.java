package dev.latchkey.server.cli;

import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.instance.RunningServer;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.server.testing.LiveServer;
import dev.latchkey.server.wiring.LatchkeyServers;
import java.nio.file.Path;
import java.util.Map;

/** A server in this process that takes commands. */
record Served(RunningServer server, ControlSocket control) implements AutoCloseable {

    static Served on(Path data) {
        ServerSettings settings = LiveServer.settings(data, Map.of());
        new DataFolder(settings.dataFolder()).prepare();
        RunningServer server = new LatchkeyServers().start(settings);
        return new Served(
                server, ControlSocket.open(settings.dataFolder(), server).orElseThrow());
    }

    @Override
    public void close() {
        control.close();
        server.close();
    }
}
