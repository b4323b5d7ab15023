package dev.latchkey.server.http;

import dev.latchkey.server.config.ListenSettings;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;

/**
 * The port, taken before anything else is opened: a taken port is told at once, and with port 0 the public address is
 * known before the parts that need it are made. Connections wait until the server starts.
 */
public final class ListeningSocket implements AutoCloseable {

    private static final int BACKLOG = 128;

    private final ServerSocketChannel channel;

    private ListeningSocket(ServerSocketChannel channel) {
        this.channel = channel;
    }

    /** @throws StartupException if the port cannot be had */
    public static ListeningSocket open(ListenSettings listen) {
        try {
            InetAddress address = InetAddress.getByName(listen.address());
            return new ListeningSocket(bound(new InetSocketAddress(address, listen.port())));
        } catch (UnknownHostException e) {
            throw refusal(
                    "The address " + listen.address()
                            + " is not known: give an address of this machine with --address.",
                    e);
        } catch (BindException e) {
            throw refusal(sentence(listen, String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw refusal("Port " + listen.port() + " at " + listen.address() + " cannot be opened.", e);
        }
    }

    private static ServerSocketChannel bound(InetSocketAddress address) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            return channel.bind(address, BACKLOG);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static String sentence(ListenSettings listen, String reason) {
        String place = "Port " + listen.port() + " at " + listen.address();
        if (reason.contains("Permission denied")) {
            return place + " is not for ordinary users: choose one above 1023 with --port.";
        }
        return reason.contains("in use")
                ? place + " is in use: stop the program that uses it, or choose another with --port."
                : place + " cannot be had, the address is none of this machine: give one that is with --address.";
    }

    private static StartupException refusal(String sentence, IOException cause) {
        return new StartupException(sentence, ExitCode.PORT, cause);
    }

    ServerSocketChannel channel() {
        return channel;
    }

    /** The port that was asked for, or found if any was. */
    public int port() {
        return channel.socket().getLocalPort();
    }

    /** Gives the port back; does nothing after the server that uses it has stopped. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
