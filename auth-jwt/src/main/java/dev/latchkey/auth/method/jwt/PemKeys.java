package dev.latchkey.auth.method.jwt;

import java.io.ByteArrayInputStream;
import java.nio.BufferUnderflowException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** Reads keys of one kind from PEM: PKCS#8, PKCS#1, SEC 1, SubjectPublicKeyInfo and X.509 certificates. */
final class PemKeys {

    private final KeyKind kind;

    PemKeys(KeyKind kind) {
        this.kind = kind;
    }

    PrivateKey privateKey(String text) throws UnusableKeyException {
        PrivateKey key = anyPrivateKey(PemBlock.only(text));
        refuse(kind.problemWithPrivate(key).orElse(""));
        return key;
    }

    private PrivateKey anyPrivateKey(PemBlock pem) throws UnusableKeyException {
        try {
            byte[] info = privateKeyInfo(pem);
            return KeyFactory.getInstance(kind.platformName()).generatePrivate(new PKCS8EncodedKeySpec(info));
        } catch (GeneralSecurityException | BufferUnderflowException | IllegalArgumentException notOfThisKind) {
            throw unreadable(notOfThisKind);
        }
    }

    /** Sound and strong enough, too. */
    PublicKey publicKey(String text) throws UnusableKeyException {
        PemBlock pem = PemBlock.only(text);
        PublicKey key;
        try {
            key = publicKey(pem);
        } catch (GeneralSecurityException notOfThisKind) {
            throw unreadable(notOfThisKind);
        }
        refuseUnfit(key);
        return key;
    }

    void refuseUnfit(PublicKey key) throws UnusableKeyException {
        refuse(kind.problemWith(key).orElse(""));
    }

    private static void refuse(String problem) throws UnusableKeyException {
        if (!problem.isEmpty()) {
            throw new UnusableKeyException(problem);
        }
    }

    private byte[] privateKeyInfo(PemBlock pem) throws UnusableKeyException {
        switch (pem.label()) {
            case "PRIVATE KEY":
                return pem.der();
            case "RSA PRIVATE KEY":
                return Der.rsaPrivateKeyInfo(pem.der());
            case "EC PRIVATE KEY":
                return Der.curvePrivateKeyInfo(pem.der(), curve().objectIdentifier());
            case "PUBLIC KEY", "RSA PUBLIC KEY", "CERTIFICATE":
                throw new UnusableKeyException("This is a public key or certificate; a private key belongs here.");
            default:
                throw new UnusableKeyException("A private key begins with BEGIN PRIVATE KEY, BEGIN RSA PRIVATE KEY or"
                        + " BEGIN EC PRIVATE KEY.");
        }
    }

    private PublicKey publicKey(PemBlock pem) throws GeneralSecurityException, UnusableKeyException {
        switch (pem.label()) {
            case "PUBLIC KEY":
                return spki(pem.der());
            case "RSA PUBLIC KEY":
                return spki(Der.rsaPublicKeyInfo(pem.der()));
            case "CERTIFICATE", "X509 CERTIFICATE":
                return CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(pem.der()))
                        .getPublicKey();
            case "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY":
                throw new UnusableKeyException("This is a private key; a public key or certificate belongs here.");
            default:
                throw new UnusableKeyException(
                        "A public key begins with BEGIN PUBLIC KEY, BEGIN RSA PUBLIC KEY or BEGIN CERTIFICATE.");
        }
    }

    private PublicKey spki(byte[] info) throws GeneralSecurityException {
        return KeyFactory.getInstance(kind.platformName()).generatePublic(new X509EncodedKeySpec(info));
    }

    private CurveKind curve() throws UnusableKeyException {
        if (kind instanceof CurveKind) {
            return (CurveKind) kind;
        }
        throw unreadable(new IllegalArgumentException("an elliptic curve key"));
    }

    private UnusableKeyException unreadable(Exception cause) {
        return new UnusableKeyException("The text cannot be read as " + kind.inWords() + ".", cause);
    }
}
