package dev.latchkey.auth.method.jwt;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tokens that are not taken apart at all, or not in one way only. */
final class HostileShapes {

    private static final String GOOD = GoodToken.text();
    private static final String[] PARTS = GOOD.split("\\.", -1);

    private HostileShapes() {}

    static Stream<Hostile> all() {
        return Stream.of(segments(), base64(), sizes(), headerJson(), payloadJson())
                .flatMap(group -> group);
    }

    private static Stream<Hostile> segments() {
        return Stream.of(
                bad("nothing", ""),
                bad("one word", "token"),
                bad("one dot", "."),
                bad("two dots", ".."),
                bad("three dots", "..."),
                bad("header alone", PARTS[0]),
                bad("no signature segment", PARTS[0] + "." + PARTS[1]),
                bad("four segments", GOOD + ".AAAA"),
                bad("a dot at the end", GOOD + "."),
                bad("a dot at the start", "." + GOOD),
                bad("five segments as in an encrypted token", PARTS[0] + ".AA.AA.AA.AA"),
                bad("empty header", "." + PARTS[1] + "." + PARTS[2]),
                bad("detached payload", PARTS[0] + ".." + PARTS[2]).as("INVALID_SIGNATURE"),
                bad("missing signature", PARTS[0] + "." + PARTS[1] + ".").as("INVALID_SIGNATURE"),
                bad("segments swapped", PARTS[1] + "." + PARTS[0] + "." + PARTS[2])
                        .as("INVALID_ALGORITHM"),
                bad("JSON serialization", "{\"payload\":\"" + PARTS[1] + "\",\"signatures\":[]}"),
                bad("two tokens with a comma", GOOD + "," + GOOD),
                bad("two tokens with a blank", GOOD + " " + GOOD));
    }

    private static Stream<Hostile> base64() {
        Stream<Hostile> intruders = Stream.of(
                        "=", "==", "?", " ", "\n", "\r", "\t", "\u0000", "+", "/", "%", "é", "Ａ", "\"")
                .flatMap(intruder -> IntStream.range(0, 3).mapToObj(segment -> {
                    String[] parts = PARTS.clone();
                    parts[segment] = parts[segment] + intruder;
                    return bad(
                            "segment " + segment + " with character " + (int) intruder.charAt(0),
                            String.join(".", parts));
                }));
        Stream<Hostile> unusedBits = IntStream.range(0, 3)
                .filter(segment -> PARTS[segment].length() % 4 != 0)
                .mapToObj(segment -> {
                    String[] parts = PARTS.clone();
                    parts[segment] = withUnusedBit(parts[segment]);
                    return bad("segment " + segment + " with an unused bit set", String.join(".", parts));
                });
        Stream<Hostile> impossible = Stream.of(
                bad("header of one character", "A." + PARTS[1] + "." + PARTS[2]),
                bad("signature of impossible length", PARTS[0] + "." + PARTS[1] + ".AAAAA"),
                bad("blank in the middle of the header", PARTS[0].substring(0, 4) + " " + GOOD.substring(4)),
                bad("line end in front", "\n" + GOOD));
        return Stream.of(intruders, unusedBits, impossible).flatMap(group -> group);
    }

    /** Sets the lowest bit of the last character, which no byte takes part in. */
    private static String withUnusedBit(String segment) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(segment.charAt(segment.length() - 1));
        return segment.substring(0, segment.length() - 1) + alphabet.charAt(last ^ 1);
    }

    private static Stream<Hostile> sizes() {
        String padded = "{" + GoodToken.WHO + "," + GoodToken.TIMES + ",\"pad\":\"" + "x".repeat(6000) + "\"}";
        return Stream.of(
                bad("truly signed and one kilobyte too long", GoodToken.withPayload(padded)),
                bad("a megabyte of letters", "A".repeat(1 << 20)),
                bad("a megabyte of dots", ".".repeat(1 << 20)));
    }

    private static Stream<Hostile> headerJson() {
        String[] texts = {
            "",
            " ",
            "null",
            "true",
            "1",
            "\"RS256\"",
            "[]",
            "[{\"alg\":\"RS256\"}]",
            "{",
            "{\"alg\":\"RS256\"",
            "{\"alg\":\"RS256\"}}",
            "{\"alg\":\"RS256\"}{\"alg\":\"none\"}",
            "{\"alg\":\"RS256\"} x",
            "{'alg':'RS256'}",
            "{alg:\"RS256\"}",
            "{\"alg\":\"RS256\",}",
            "/**/{\"alg\":\"RS256\"}",
            "\uFEFF{\"alg\":\"RS256\"}",
            "{\"alg\":\"RS256\",\"alg\":\"RS256\"}",
            "{\"alg\":\"none\",\"alg\":\"RS256\"}",
            "{\"alg\":\"RS256\",\"\\u0061lg\":\"none\"}",
            "{\"alg\":\"RS256\",\"kid\":\"k1\",\"kid\":\"k2\"}",
            "{\"alg\":\"RS256\",\"x\":{\"a\":1,\"a\":2}}",
            "{\"alg\":\"RS256\",\"x\":NaN}",
            "{\"alg\":\"RS256\",\"x\":01}",
            "{\"alg\":\"RS256\",\"x\":\"a\nb\"}",
            "{\"alg\":\"RS256\",\"kid\":1}",
            "{\"alg\":\"RS256\",\"kid\":null}",
            "{\"alg\":\"RS256\",\"kid\":[\"k1\"]}",
            "{\"alg\":\"RS256\",\"x\":" + "[".repeat(1000) + "]".repeat(1000) + "}",
        };
        Stream<Hostile> strings =
                Stream.of(texts).map(text -> bad("header " + shortened(text), GoodToken.withHeader(text)));
        byte[] latin1 = "{\"alg\":\"RS256\",\"kid\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = GoodToken.HEADER.getBytes(StandardCharsets.UTF_16);
        byte[] overlong = {'{', '"', (byte) 0xc1, (byte) 0xa1, '"', ':', '1', '}'};
        byte[] surrogate = {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'};
        return Stream.concat(
                strings,
                Stream.of(latin1, utf16, overlong, surrogate)
                        .map(bytes -> bad("header of " + bytes.length + " bytes that are not UTF-8", signed(bytes))));
    }

    private static String signed(byte[] header) {
        String input = Forge.part(header) + "." + PARTS[1];
        return input + "." + Forge.part(Forge.signature(GoodToken.KEY, input));
    }

    private static Stream<Hostile> payloadJson() {
        String inner = GoodToken.WHO + "," + GoodToken.TIMES;
        String[] texts = {
            "",
            "null",
            "true",
            "1",
            "[]",
            "\"editor\"",
            "[" + GoodToken.PAYLOAD + "]",
            "{" + inner,
            GoodToken.PAYLOAD + "}",
            GoodToken.PAYLOAD + GoodToken.PAYLOAD,
            GoodToken.PAYLOAD + "\u0000",
            GoodToken.PAYLOAD + " x",
            "{" + inner + ",}",
            "{" + inner + ",\"name\":\"admin\"}",
            "{\"exp\":9," + inner + "}",
            "{" + inner + ",\"\\u006eame\":\"admin\"}",
            "\uFEFF" + GoodToken.PAYLOAD,
            "{" + inner + ",\"x\":{\"a\":1,\"a\":1}}",
            "{" + inner + ",\"x\":Infinity}",
            "{" + inner + ",\"x\":+1}",
            "{" + inner + ",\"x\":" + "{\"a\":".repeat(500) + "1" + "}".repeat(500) + "}",
            "//\n" + GoodToken.PAYLOAD,
            "{" + inner + ",\"jti\":7}",
            "{" + inner + ",\"jti\":null}",
            "{" + inner + ",\"jti\":\"a\\u0000b\"}",
        };
        return Stream.of(texts).map(text -> bad("payload " + shortened(text), GoodToken.withPayload(text)));
    }

    private static String shortened(String text) {
        return text.length() > 70 ? text.substring(0, 30) + "…" + text.substring(text.length() - 30) : text;
    }

    private static Hostile bad(String name, String token) {
        return new Hostile(name, token, "INVALID_TOKEN");
    }
}
