package dev.latchkey.auth.method.jwt;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The few ASN.1 structures that turn the older key formats into those the platform reads: PKCS#1 (RFC 8017,
 * appendix A.1) and SEC 1 (RFC 5915) into PKCS#8 (RFC 5208) and SubjectPublicKeyInfo (RFC 5280).
 */
final class Der {

    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;
    private static final int BIT_STRING = 0x03;
    private static final int PARAMETERS = 0xa0;
    private static final int LONG_FORM = 0x80;

    private static final byte[] VERSION_0 = HexFormat.of().parseHex("020100");
    /** rsaEncryption with NULL parameters. */
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    /** id-ecPublicKey. */
    private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");

    private Der() {}

    /** RSAPrivateKey as PrivateKeyInfo. */
    static byte[] rsaPrivateKeyInfo(byte[] pkcs1) {
        return element(SEQUENCE, VERSION_0, RSA, element(OCTET_STRING, pkcs1));
    }

    /** RSAPublicKey as SubjectPublicKeyInfo. */
    static byte[] rsaPublicKeyInfo(byte[] pkcs1) {
        byte[] noUnusedBits = {0};
        return element(SEQUENCE, RSA, element(BIT_STRING, noUnusedBits, pkcs1));
    }

    /**
     * ECPrivateKey as PrivateKeyInfo.
     *
     * @param curve encoded object identifier of the curve where the key does not name one
     * @throws BufferUnderflowException or IllegalArgumentException if the bytes are no such key
     */
    static byte[] curvePrivateKeyInfo(byte[] sec1, byte[] curve) {
        byte[] named = curveOf(ByteBuffer.wrap(sec1));
        byte[] parameters = named.length == 0 ? curve : named;
        return element(SEQUENCE, VERSION_0, element(SEQUENCE, EC, parameters), element(OCTET_STRING, sec1));
    }

    /** What stands in the optional field "parameters" of an ECPrivateKey; no bytes if it is left out. */
    private static byte[] curveOf(ByteBuffer sec1) {
        sec1.get();
        lengthOf(sec1);
        skipElement(sec1);
        skipElement(sec1);
        if (!sec1.hasRemaining() || (sec1.get() & 0xff) != PARAMETERS) {
            return new byte[0];
        }
        byte[] parameters = new byte[lengthOf(sec1)];
        sec1.get(parameters);
        return parameters;
    }

    private static void skipElement(ByteBuffer elements) {
        elements.get();
        int length = lengthOf(elements);
        elements.position(elements.position() + length);
    }

    private static int lengthOf(ByteBuffer element) {
        int first = element.get() & 0xff;
        if (first < LONG_FORM) {
            return first;
        }
        if (first != (LONG_FORM | 1)) {
            throw new IllegalArgumentException("longer than any curve's key");
        }
        return element.get() & 0xff;
    }

    private static byte[] element(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        writeLength(element, content.size());
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream element, int length) {
        if (length < LONG_FORM) {
            element.write(length);
            return;
        }
        int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + Byte.SIZE - 1) / Byte.SIZE;
        element.write(LONG_FORM | bytes);
        for (int i = bytes - 1; i >= 0; i--) {
            element.write(length >>> (i * Byte.SIZE));
        }
    }
}
