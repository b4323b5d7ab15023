package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.KeyMaterial;
import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.interfaces.ECKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;
import java.util.Optional;

/**
 * Elliptic curve keys on exactly one curve (RFC 7518, section 3.4).
 *
 * @param jwkName its name in a JSON Web Key, for example {@code P-256}
 * @param curveName its name in the platform, for example {@code secp256r1}
 */
record CurveKind(String jwkName, String curveName) implements KeyKind {

    /** The encoded object identifier of the curve. */
    byte[] objectIdentifier() {
        try {
            return named().getEncoded();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public boolean symmetric() {
        return false;
    }

    @Override
    public Optional<String> problemWith(Key verifying) {
        if (!(verifying instanceof ECPublicKey)) {
            return Optional.of("The algorithm takes an elliptic curve key, and this is none.");
        }
        ECPublicKey key = (ECPublicKey) verifying;
        Optional<String> otherCurve = otherCurve(key);
        if (otherCurve.isEmpty() && !onCurve(key.getW(), parameters().getCurve())) {
            return Optional.of("The public key is not a point of its curve.");
        }
        return otherCurve;
    }

    @Override
    public Optional<String> problemWithPrivate(Key signing) {
        return signing instanceof ECKey ? otherCurve((ECKey) signing) : Optional.empty();
    }

    private Optional<String> otherCurve(ECKey key) {
        return sameCurve(key.getParams(), parameters())
                ? Optional.empty()
                : Optional.of("The key must lie on the curve " + jwkName + ".");
    }

    /** Two numbers below the order of the curve (RFC 7518, section 3.4). */
    @Override
    public int signatureLength(Key verifying) {
        int orderBits = ((ECKey) verifying).getParams().getOrder().bitLength();
        return 2 * ((orderBits + Byte.SIZE - 1) / Byte.SIZE);
    }

    @Override
    public KeyMaterial generate(Algorithm algorithm) {
        return KeyPairs.generate(algorithm, "EC", new ECGenParameterSpec(curveName));
    }

    @Override
    public String platformName() {
        return "EC";
    }

    @Override
    public String inWords() {
        return "an elliptic curve key on " + jwkName;
    }

    private ECParameterSpec parameters() {
        try {
            return named().getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private AlgorithmParameters named() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(curveName));
            return parameters;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("this Java does not know the curve " + curveName, fault);
        }
    }

    /** The length of a key does not tell its curve: secp256k1 is as long as P-256. */
    private static boolean sameCurve(ECParameterSpec one, ECParameterSpec other) {
        return one.getCurve().equals(other.getCurve())
                && one.getGenerator().equals(other.getGenerator())
                && one.getOrder().equals(other.getOrder())
                && one.getCofactor() == other.getCofactor();
    }

    private static boolean onCurve(ECPoint point, EllipticCurve curve) {
        if (point.equals(ECPoint.POINT_INFINITY)) {
            return false;
        }
        BigInteger prime = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        if (x.signum() < 0 || x.compareTo(prime) >= 0 || y.signum() < 0 || y.compareTo(prime) >= 0) {
            return false;
        }
        BigInteger right =
                x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(prime);
        return y.pow(2).mod(prime).equals(right);
    }
}
