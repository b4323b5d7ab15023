package dev.latchkey.auth.token;

/**
 * Which tokens a list shows; an empty text and a 0 restrict nothing.
 *
 * @param accountId 0 for all: no token is issued to the anonymous account
 * @param tokenId exact
 */
public record TokenFilter(String applicationId, long accountId, String keyId, String tokenId) {

    public static final TokenFilter ALL = new TokenFilter("", 0, "", "");
}
