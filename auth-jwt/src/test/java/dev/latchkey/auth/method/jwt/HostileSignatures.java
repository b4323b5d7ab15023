package dev.latchkey.auth.method.jwt;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** Right claims under signatures that are not theirs. */
final class HostileSignatures {

    private static final String INPUT = Forge.part(GoodToken.HEADER) + "." + Forge.part(GoodToken.PAYLOAD);
    private static final int LENGTH = 256;

    private HostileSignatures() {}

    static Stream<Hostile> all() {
        byte[] good = Forge.signature(GoodToken.KEY, INPUT);
        byte[] leadingZero = new byte[LENGTH + 1];
        System.arraycopy(good, 0, leadingZero, 1, LENGTH);
        BigInteger modulus = ((RSAPublicKey) GoodToken.KEY.verifying()).getModulus();
        byte[] plusModulus = new BigInteger(1, good).add(modulus).toByteArray();
        Stream<Hostile> forged = Map.of(
                        "all zero", new byte[LENGTH],
                        "one", ofOne(),
                        "the modulus itself", Arrays.copyOfRange(modulus.toByteArray(), 1, LENGTH + 1),
                        "signature plus modulus", plusModulus,
                        "a zero byte in front", leadingZero,
                        "a zero byte behind", Arrays.copyOf(good, LENGTH + 1),
                        "one byte short", Arrays.copyOf(good, LENGTH - 1),
                        "one byte", new byte[] {1},
                        "another key's", Forge.signature(GoodToken.OTHER_KEY, INPUT),
                        "of the header alone", Forge.signature(GoodToken.KEY, Forge.part(GoodToken.HEADER)))
                .entrySet()
                .stream()
                .map(entry -> signed("signature: " + entry.getKey(), INPUT, entry.getValue()));
        return Stream.concat(forged, changed(good));
    }

    /** The signature is true, but of other parts. */
    private static Stream<Hostile> changed(byte[] good) {
        String header = Forge.part(GoodToken.HEADER);
        String otherPayload = Forge.part(GoodToken.PAYLOAD.replace("editor", "admin"));
        String expired = Forge.part("{" + GoodToken.WHO + ",\"exp\":1}");
        String otherHeader = Forge.part("{\"alg\":\"RS256\",\"kid\":\"k1\"}");
        return Stream.of(
                signed("payload with another name", header + "." + otherPayload, good),
                signed("payload that has expired as well", header + "." + expired, good),
                signed("payload that is no JSON", header + "." + Forge.part("foo"), good),
                signed("payload empty", header + ".", good),
                signed("header with a member less", otherHeader + "." + Forge.part(GoodToken.PAYLOAD), good));
    }

    private static byte[] ofOne() {
        byte[] one = new byte[LENGTH];
        one[LENGTH - 1] = 1;
        return one;
    }

    private static Hostile signed(String name, String input, byte[] signature) {
        return new Hostile(name, input + "." + Forge.part(signature), "INVALID_SIGNATURE");
    }
}
