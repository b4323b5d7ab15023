package dev.latchkey.auth.method.jwt;

import io.jsonwebtoken.security.VerifySecureDigestRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.Key;
import java.security.Provider;
import java.security.SecureRandom;

/** One signature to be checked, as the library asks for it. */
record SignatureRequest(byte[] signed, byte[] signature, Key key) implements VerifySecureDigestRequest<Key> {

    @Override
    public InputStream getPayload() {
        return new ByteArrayInputStream(signed);
    }

    @Override
    public byte[] getDigest() {
        return signature;
    }

    @Override
    public Key getKey() {
        return key;
    }

    /** Null lets the library choose, as its contract says. */
    @Override
    public Provider getProvider() {
        return null;
    }

    /** Null lets the library choose, as its contract says. */
    @Override
    public SecureRandom getSecureRandom() {
        return null;
    }

    @Override
    public String toString() {
        return "SignatureRequest";
    }
}
