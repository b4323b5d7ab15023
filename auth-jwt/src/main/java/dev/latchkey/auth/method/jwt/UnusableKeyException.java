package dev.latchkey.auth.method.jwt;

/** A pasted key that cannot be used. The message is one sentence for the administrator and holds nothing of the key. */
final class UnusableKeyException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableKeyException(String sentence) {
        super(sentence);
    }

    UnusableKeyException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
