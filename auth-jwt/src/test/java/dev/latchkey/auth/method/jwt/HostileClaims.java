package dev.latchkey.auth.method.jwt;

import java.util.stream.Stream;

/** Truly signed tokens that say the wrong thing. The application's clock skew is 60 seconds. */
final class HostileClaims {

    private static final long NOW = GoodToken.NOW;
    private static final int SKEW = 60;

    private HostileClaims() {}

    static Stream<Hostile> all() {
        return Stream.of(expiry(), notTimes(), future(), issuers(), audiences(), names())
                .flatMap(group -> group);
    }

    private static Stream<Hostile> expiry() {
        return Stream.concat(
                Stream.of(NOW - SKEW, NOW - SKEW - 1, NOW - 3600, 1L, 0L)
                        .map(exp -> times("exp " + (exp - NOW) + " s from now", "\"exp\":" + exp, "TOKEN_EXPIRED")),
                Stream.of(
                        times("exp as a fraction just gone", "\"exp\":" + (NOW - SKEW - 1) + ".999", "TOKEN_EXPIRED"),
                        times("exp as a tiny fraction", "\"exp\":1e-999999999", "TOKEN_EXPIRED"),
                        times("exp as minus zero", "\"exp\":-0", "TOKEN_EXPIRED"),
                        times("no exp", "\"iat\":" + NOW, "INVALID_TOKEN")));
    }

    private static Stream<Hostile> notTimes() {
        return Stream.of("exp", "nbf", "iat")
                .flatMap(claim -> Stream.of(
                                "null",
                                "\"\"",
                                "\"" + (NOW + 60) + "\"",
                                "\"2099-01-01T00:00:00Z\"",
                                "true",
                                "[]",
                                "{}",
                                "[" + (NOW + 60) + "]",
                                "-1",
                                "-0.5",
                                "-18446742311709551",
                                "253402300800",
                                "9223372036854775807",
                                "9223372036854775808",
                                "1" + "0".repeat(400),
                                "1e999999999",
                                "1e400")
                        .map(value -> {
                            String exp = claim.equals("exp") ? "" : ",\"exp\":" + (NOW + 60);
                            String name = claim + " " + (value.length() > 40 ? "of 401 digits" : value);
                            return times(name, "\"" + claim + "\":" + value + exp, "INVALID_TOKEN");
                        }));
    }

    private static Stream<Hostile> future() {
        return Stream.of("nbf", "iat")
                .flatMap(claim -> Stream.of(NOW + SKEW + 1, NOW + 3600, 253_402_300_799L)
                        .map(value -> times(
                                claim + " " + (value - NOW) + " s from now",
                                "\"" + claim + "\":" + value + ",\"exp\":253402300799",
                                "TOKEN_NOT_YET_VALID")));
    }

    private static Stream<Hostile> issuers() {
        return Stream.of(
                        "null",
                        "\"\"",
                        "1",
                        "\"https://content.example.com/\"",
                        "\"http://content.example.com\"",
                        "\"https://CONTENT.example.com\"",
                        "\"content.example.com\"",
                        "\"https://content.example.com \"",
                        "[\"https://content.example.com\"]",
                        "\"https://content.example.com.attacker.example\"",
                        "{\"https://content.example.com\":1}")
                .map(iss -> claims(
                        "iss " + iss,
                        "\"iss\":" + iss + ",\"aud\":\"a1b2c3d4\",\"name\":\"editor\"",
                        "INVALID_ISSUER"));
    }

    private static Stream<Hostile> audiences() {
        return Stream.of(
                        "null",
                        "\"\"",
                        "[]",
                        "[null]",
                        "1",
                        "\"ffffffff\"",
                        "\"A1B2C3D4\"",
                        "\"a1b2c3d4 \"",
                        "[\"ffffffff\",\"00000000\"]",
                        "[[\"a1b2c3d4\"]]",
                        "{\"a1b2c3d4\":\"a1b2c3d4\"}",
                        "\"a1b2c3d4,ffffffff\"",
                        "true",
                        "[{\"aud\":\"a1b2c3d4\"}]")
                .map(aud -> claims(
                        "aud " + aud,
                        "\"iss\":\"https://content.example.com\",\"aud\":" + aud + ",\"name\":\"editor\"",
                        "INVALID_AUDIENCE"));
    }

    private static Stream<Hostile> names() {
        return Stream.of(
                        "",
                        ",\"name\":null",
                        ",\"name\":\"\"",
                        ",\"name\":1",
                        ",\"name\":true",
                        ",\"name\":[\"editor\"]",
                        ",\"name\":{\"name\":\"editor\"}",
                        ",\"Name\":\"editor\"",
                        ",\"name\":\"a\\u0000b\"",
                        ",\"sub\":\"editor\"",
                        ",\"name\":\"\\ud800\"",
                        ",\"name\":\"line\\nend\"")
                .map(name -> claims(
                        "user name" + name,
                        "\"iss\":\"https://content.example.com\",\"aud\":\"a1b2c3d4\"" + name,
                        "USER_INFORMATION_NOT_FOUND"));
    }

    private static Hostile times(String name, String times, String code) {
        return new Hostile(name, GoodToken.withPayload("{" + GoodToken.WHO + "," + times + "}"), code);
    }

    private static Hostile claims(String name, String claims, String code) {
        return new Hostile(name, GoodToken.withPayload("{" + claims + "," + GoodToken.TIMES + "}"), code);
    }
}
