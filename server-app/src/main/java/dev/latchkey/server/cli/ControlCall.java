package dev.latchkey.server.cli;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** Has a command run by the server that runs on a data folder. */
final class ControlCall {

    private final Path dataFolder;
    private final Terminal terminal;

    ControlCall(Path dataFolder, Terminal terminal) {
        this.dataFolder = dataFolder;
        this.terminal = terminal;
    }

    /** Whether a server runs there. */
    boolean answers() {
        if (!ControlAddress.possible(dataFolder) || !Files.exists(ControlAddress.file(dataFolder))) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(ControlAddress.of(dataFolder))) {
            return channel.isConnected();
        } catch (IOException left) {
            return false;
        }
    }

    /** The exit code; empty if no server runs there. */
    OptionalInt forward(List<String> arguments, PrintWriter out, PrintWriter err) {
        if (!ControlAddress.possible(dataFolder) || !Files.exists(ControlAddress.file(dataFolder))) {
            return OptionalInt.empty();
        }
        SocketChannel channel;
        try {
            channel = SocketChannel.open(ControlAddress.of(dataFolder));
        } catch (IOException left) {
            return OptionalInt.empty();
        }
        try (channel) {
            return OptionalInt.of(spoken(channel, arguments, out, err));
        } catch (IOException broken) {
            throw new StartupException(
                    "The server ended while it ran the command: " + broken.getMessage() + ".", ExitCode.FAULT, broken);
        }
    }

    private int spoken(SocketChannel channel, List<String> arguments, PrintWriter out, PrintWriter err)
            throws IOException {
        Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8);
        BufferedReader reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
        ControlFrame.arguments(arguments).send(writer);
        while (true) {
            ControlFrame frame = ControlFrame.receive(reader);
            if (frame.exit() != null) {
                out.flush();
                err.flush();
                return frame.exit();
            }
            if (frame.out() != null) {
                out.print(frame.out());
            } else if (frame.err() != null) {
                err.print(frame.err());
            } else {
                answered(frame).send(writer);
            }
        }
    }

    private ControlFrame answered(ControlFrame asked) {
        try {
            if (asked.input() != null) {
                return ControlFrame.content(terminal.input(asked.most()));
            }
            if (asked.file() != null) {
                return ControlFrame.content(terminal.file(Path.of(asked.file()), asked.most()));
            }
            if (asked.folder() != null) {
                return ControlFrame.content(String.join("\n", terminal.folder(Path.of(asked.folder())))
                        .getBytes(StandardCharsets.UTF_8));
            }
            if (asked.variable() != null) {
                return ControlFrame.content(terminal.variable(asked.variable()).getBytes(StandardCharsets.UTF_8));
            }
            terminal.save(Path.of(asked.save()), asked.content());
            return ControlFrame.content(new byte[0]);
        } catch (IOException refused) {
            return ControlFrame.problem(refused.getMessage());
        }
    }
}
