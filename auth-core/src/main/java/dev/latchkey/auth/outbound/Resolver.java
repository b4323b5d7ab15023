package dev.latchkey.auth.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host name. Asked once per fetch; thread-safe. */
@FunctionalInterface
public interface Resolver {

    /**
     * @param name a host name in ASCII and lower case, never a literal address
     * @return all addresses, best first; the connection is made to one of them
     */
    List<InetAddress> addresses(String name) throws UnknownHostException;

    /** The resolver of the operating system. */
    static Resolver ofSystem() {
        return name -> List.of(InetAddress.getAllByName(name));
    }
}
