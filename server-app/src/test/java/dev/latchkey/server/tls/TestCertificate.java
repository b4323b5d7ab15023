package dev.latchkey.server.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** A certificate for localhost that vouches for itself, made for one test. */
public record TestCertificate(X509Certificate certificate, KeyPair keys) {

    private static final String SHA256_WITH_ECDSA = "1.2.840.10045.4.3.2";
    private static final String SHA256_WITH_RSA = "1.2.840.113549.1.1.11";

    /** EC, from yesterday until so many days from now. */
    public static TestCertificate lasting(Instant now, int days) {
        return valid(now.minus(1, ChronoUnit.DAYS), now.plus(days, ChronoUnit.DAYS));
    }

    static TestCertificate valid(Instant from, Instant until) {
        return of("CN=localhost", "EC", 256, from, until);
    }

    static TestCertificate rsa(int bits, Instant now) {
        return of("CN=localhost", "RSA", bits, now.minus(1, ChronoUnit.DAYS), now.plus(90, ChronoUnit.DAYS));
    }

    static TestCertificate named(String subject, Instant now) {
        return of(subject, "EC", 256, now.minus(1, ChronoUnit.DAYS), now.plus(90, ChronoUnit.DAYS));
    }

    private static TestCertificate of(String subject, String kind, int bits, Instant from, Instant until) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(bits);
            KeyPair keys = generator.generateKeyPair();
            return new TestCertificate(signed(subject, keys, from, until), keys);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate signed(String subject, KeyPair keys, Instant from, Instant until)
            throws GeneralSecurityException, IOException {
        boolean ec = keys.getPrivate().getAlgorithm().equals("EC");
        AlgorithmIdentifier algorithm =
                new AlgorithmIdentifier(new ASN1ObjectIdentifier(ec ? SHA256_WITH_ECDSA : SHA256_WITH_RSA));
        TBSCertificate content = content(subject, keys, from, until, algorithm);
        Signature signature = Signature.getInstance(ec ? "SHA256withECDSA" : "SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(content.getEncoded());
        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(content);
        parts.add(algorithm);
        parts.add(new DERBitString(signature.sign()));
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(new DERSequence(parts).getEncoded()));
    }

    private static TBSCertificate content(
            String subject, KeyPair keys, Instant from, Instant until, AlgorithmIdentifier algorithm)
            throws IOException {
        V3TBSCertificateGenerator content = new V3TBSCertificateGenerator();
        content.setSerialNumber(new ASN1Integer(BigInteger.valueOf(from.getEpochSecond())));
        content.setSignature(algorithm);
        X500Name name = new X500Name(subject);
        content.setIssuer(name);
        content.setSubject(name);
        content.setStartDate(new Time(Date.from(from)));
        content.setEndDate(new Time(Date.from(until)));
        content.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
        content.setExtensions(forLocalhost());
        return content.generateTBSCertificate();
    }

    private static Extensions forLocalhost() throws IOException {
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        GeneralName[] names = {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        };
        extensions.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        return extensions.generate();
    }

    public String certificatePem() {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String keyPem() {
        return pem("PRIVATE KEY", keys.getPrivate().getEncoded());
    }

    static String pem(String label, byte[] content) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }

    /** Puts both into the folder as {@code server.crt} and {@code server.key}, each at once. */
    public TlsFiles in(Path folder) {
        TlsFiles files = new TlsFiles(folder.resolve("server.crt"), folder.resolve("server.key"));
        put(files.certificate(), certificatePem());
        put(files.key(), keyPem());
        return files;
    }

    /** Writes a file for its owner alone. */
    public static void put(Path file, String text) {
        try {
            Path draft = Files.createTempFile(file.getParent(), "draft", ".pem");
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For clients that believe these certificates and no other. */
    public static SSLContext trusting(TestCertificate... believed) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (TestCertificate one : believed) {
                store.setCertificateEntry("trusted" + store.size(), one.certificate());
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
