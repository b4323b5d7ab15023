package dev.latchkey.server.tls;

/** Certificate and key cannot be used. The message says in one sentence why, and shows nothing of the key. */
final class TlsProblem extends Exception {

    private static final long serialVersionUID = 1L;

    TlsProblem(String sentence) {
        super(sentence);
    }

    TlsProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
