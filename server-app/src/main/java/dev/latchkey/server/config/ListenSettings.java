package dev.latchkey.server.config;

import dev.latchkey.web.PublicAddress;
import java.net.URI;

/**
 * Where the server listens and under which address clients know it.
 *
 * @param address host name or IP address
 * @param port 0 for any free one
 * @param publicBase port 0 in it stands for the port listened on
 */
public record ListenSettings(String address, int port, URI publicBase) {

    /** @param boundPort the port that the server really listens on */
    public PublicAddress publicAddress(int boundPort) {
        String base = publicBase.toString();
        return new PublicAddress(
                publicBase.getPort() == 0 ? URI.create(base.replaceFirst(":0(?=/|$)", ":" + boundPort)) : publicBase);
    }
}
