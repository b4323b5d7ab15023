package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.KeyMaterial;
import java.math.BigInteger;
import java.security.Key;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Optional;

/** RSA keys of at least 2048 bits (RFC 7518, section 3.3) with a public exponent of at least 65537. */
record RsaKind() implements KeyKind {

    private static final int LEAST_BITS = 2048;
    private static final int MOST_BITS = 16_384;
    private static final BigInteger LEAST_EXPONENT = RSAKeyGenParameterSpec.F4;

    @Override
    public boolean symmetric() {
        return false;
    }

    @Override
    public Optional<String> problemWith(Key verifying) {
        if (!(verifying instanceof RSAPublicKey) || !verifying.getAlgorithm().equals("RSA")) {
            return Optional.of("The algorithm takes a plain RSA key, and this is none.");
        }
        RSAPublicKey key = (RSAPublicKey) verifying;
        int bits = key.getModulus().bitLength();
        if (bits < LEAST_BITS || bits > MOST_BITS) {
            return Optional.of(
                    "The RSA key has " + bits + " bits; it must have " + LEAST_BITS + " to " + MOST_BITS + ".");
        }
        BigInteger exponent = key.getPublicExponent();
        if (exponent.compareTo(LEAST_EXPONENT) < 0 || !exponent.testBit(0)) {
            return Optional.of("The public exponent of the RSA key must be odd and at least " + LEAST_EXPONENT + ".");
        }
        return Optional.empty();
    }

    @Override
    public int signatureLength(Key verifying) {
        return (((RSAPublicKey) verifying).getModulus().bitLength() + Byte.SIZE - 1) / Byte.SIZE;
    }

    @Override
    public KeyMaterial generate(Algorithm algorithm) {
        return KeyPairs.generate(algorithm, "RSA", new RSAKeyGenParameterSpec(LEAST_BITS, RSAKeyGenParameterSpec.F4));
    }

    @Override
    public String platformName() {
        return "RSA";
    }

    @Override
    public String inWords() {
        return "an RSA key";
    }
}
