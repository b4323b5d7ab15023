package dev.latchkey.auth.spi;

import java.net.URI;
import java.util.List;

/**
 * Fetches documents from other servers. All limits and address rules are the host's: scheme, private addresses,
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
}
