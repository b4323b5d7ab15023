package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.OutboundAnswer;
import dev.latchkey.auth.spi.OutboundRequest;

/** One of the ways of asking a provider about a token. Thread-safe. */
interface TokenCheck {

    /** The question. */
    OutboundRequest request(String token);

    /** What an answer means; its content type is not looked at, its content is read strictly. */
    ProviderAnswer meaning(OutboundAnswer answer);

    /** Host and port of the provider, for the operator. */
    String host();
}
