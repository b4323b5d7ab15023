package dev.latchkey.auth.method.jwt;

/** Whose key it is. */
enum KeyOrigin {
    /** In the application's ring: what it signed, this server issued. */
    OWN("own"),
    /** Pasted into the settings: of one issuer elsewhere. */
    PASTED("pasted"),
    /** Published by an issuer elsewhere, who may withdraw it at any time. */
    KEY_SET("key set");

    private final String inWords;

    KeyOrigin(String inWords) {
        this.inWords = inWords;
    }

    String inWords() {
        return inWords;
    }
}
