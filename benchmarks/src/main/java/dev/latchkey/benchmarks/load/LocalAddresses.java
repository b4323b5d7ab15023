package dev.latchkey.benchmarks.load;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * Where connections come from. On Linux all of 127.0.0.0/8 is this machine, so that one process can be many clients to
 * whoever counts by address.
 */
public sealed interface LocalAddresses {

    InetSocketAddress next();

    /** Whether a client that was told to wait comes back from another address. */
    boolean changeWhenToldToWait();

    /** All from 127.0.0.1. */
    record One() implements LocalAddresses {
        @Override
        public InetSocketAddress next() {
            return address(127 << 24 | 1);
        }

        @Override
        public boolean changeWhenToldToWait() {
            return false;
        }
    }

    /** Each from an address of its own, never twice the same. */
    final class Many implements LocalAddresses {

        private static final int FIRST = 127 << 24 | 1 << 16;

        private int used;

        @Override
        public InetSocketAddress next() {
            return address(FIRST + ++used);
        }

        @Override
        public boolean changeWhenToldToWait() {
            return true;
        }
    }

    private static InetSocketAddress address(int number) {
        byte[] bytes = {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number};
        try {
            return new InetSocketAddress(InetAddress.getByAddress(bytes), 0);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
