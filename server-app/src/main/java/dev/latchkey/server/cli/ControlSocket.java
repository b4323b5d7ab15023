package dev.latchkey.server.cli;

import dev.latchkey.server.instance.ServerServices;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs administration commands for whoever may enter the data folder, which is its owner alone: they could change the
 * data anyway if the server did not run.
 */
final class ControlSocket implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ControlSocket.class);
    private static final int AT_A_TIME = 4;

    private final Path dataFolder;
    private final ServerSocketChannel listening;
    private final ServerServices server;
    private final ExecutorService commands = Executors.newFixedThreadPool(AT_A_TIME, ControlSocket::daemon);

    private ControlSocket(Path dataFolder, ServerSocketChannel listening, ServerServices server) {
        this.dataFolder = dataFolder;
        this.listening = listening;
        this.server = server;
    }

    /** Listens; empty, with a warning in the log, where the system can have no such socket. */
    static Optional<ControlSocket> open(Path dataFolder, ServerServices server) {
        if (!ControlAddress.possible(dataFolder)) {
            log.warn("The path of the data folder is too long for a control socket: commands need the server stopped.");
            return Optional.empty();
        }
        try {
            // One that lies there is left over: the database has one server at a time.
            Files.deleteIfExists(ControlAddress.file(dataFolder));
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            channel.bind(ControlAddress.of(dataFolder));
            Files.setPosixFilePermissions(
                    ControlAddress.file(dataFolder), PosixFilePermissions.fromString("rw-------"));
            ControlSocket socket = new ControlSocket(dataFolder, channel, server);
            daemon(socket::listen).start();
            return Optional.of(socket);
        } catch (IOException | UnsupportedOperationException e) {
            // Some systems have no such sockets, or no owner-only rights: the server does its work without.
            log.warn("There is no control socket, so commands need the server stopped: {}", e.toString());
            return Optional.empty();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "control");
        thread.setDaemon(true);
        return thread;
    }

    private void listen() {
        while (listening.isOpen()) {
            try {
                SocketChannel channel = listening.accept();
                commands.execute(() -> serve(channel));
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException | RuntimeException e) {
                log.warn("a command could not be taken: {}", e.toString());
            }
        }
    }

    private void serve(SocketChannel channel) {
        try (channel) {
            BufferedReader reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
            Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8);
            ControlFrame asked = ControlFrame.receive(reader);
            RemoteTerminal terminal = new RemoteTerminal(reader, writer);
            PrintWriter out = terminal.printing(ControlFrame::out);
            PrintWriter err = terminal.printing(ControlFrame::err);
            int exit = LatchkeyCommand.administration(new RunningWork(server, terminal), out, err)
                    .execute(asked.arguments().toArray(String[]::new));
            out.flush();
            err.flush();
            ControlFrame.exit(exit).send(writer);
        } catch (IOException e) {
            log.warn("the terminal of a command is gone: {}", e.toString());
        }
    }

    /** Takes no more commands and lets those that run come to their end with the server. */
    @Override
    public void close() {
        try {
            listening.close();
            Files.deleteIfExists(ControlAddress.file(dataFolder));
        } catch (IOException e) {
            log.warn("the control socket did not close: {}", e.toString());
        }
        commands.shutdown();
    }
}
