package dev.latchkey.server.tls;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reads certificates in PEM, the server's own first, then those that vouch for it, each for the one before. */
final class PemChain {

    private final String place;

    /** @param place of the certificates, for messages */
    PemChain(String place) {
        this.place = place;
    }

    List<X509Certificate> read(byte[] pem) throws TlsProblem {
        List<X509Certificate> chain = parsed(pem);
        if (chain.isEmpty()) {
            throw new TlsProblem(place + " holds no certificate in PEM (-----BEGIN CERTIFICATE-----).");
        }
        for (int i = 1; i < chain.size(); i++) {
            if (!chain.get(i - 1).getIssuerX500Principal().equals(chain.get(i).getSubjectX500Principal())) {
                throw new TlsProblem(place + " has its certificates in the wrong order: the server's own comes first,"
                        + " then the one that vouches for it, and so on.");
            }
        }
        return chain;
    }

    private List<X509Certificate> parsed(byte[] pem) throws TlsProblem {
        try {
            return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new TlsProblem(place + " cannot be read as certificates in PEM.", e);
        }
    }
}
