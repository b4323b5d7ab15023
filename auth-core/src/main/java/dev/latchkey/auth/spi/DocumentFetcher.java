package dev.latchkey.auth.spi;

import java.net.URI;
import java.util.List;

/**
 * Fetches documents from other servers and asks them questions. All limits and address rules are the host's: scheme, private addresses,
 * redirects, time, size. Thread-safe.
 */
public interface DocumentFetcher {

    /**
     * What is wrong with an address before anything is sent: scheme, user information, a literal private address.
     * Does not use the network.
     *
     * @return one sentence per problem; empty if it may be fetched
     */
    List<String> problems(URI address);

    /**
     * Fetches with GET.
     *
     * @param accept value of the {@code Accept} header
     * @throws DocumentUnavailableException if nothing usable came back in time
     */
    FetchedDocument fetch(URI address, String accept) throws DocumentUnavailableException;

    /**
     * Sends a request and returns the answer, whatever its status; redirects are not followed, so that credentials go
     * nowhere but to the given address.
     *
     * @throws DocumentUnavailableException if no complete answer came back in time, or the address is not allowed
     * @throws IllegalArgumentException if a header's name or value cannot be sent as it is
     */
    OutboundAnswer send(OutboundRequest request) throws DocumentUnavailableException;
}
