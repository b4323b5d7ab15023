package dev.latchkey.auth.method.basic;

import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.StandardError;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;

/** What follows the scheme of HTTP Basic (RFC 7617, section 2), read or not. */
sealed interface UserPass {

    /** Far above the longest name and password that an account can have, each character in four bytes. */
    int LONGEST = 4_096;

    /** Continues with the function that fits this case. */
    <T> T fold(Function<? super Pair, ? extends T> pair, Function<? super Unreadable, ? extends T> unreadable);

    /** User name and password; never printed. */
    record Pair(String name, String password) implements UserPass {

        @Override
        public <T> T fold(
                Function<? super Pair, ? extends T> pair, Function<? super Unreadable, ? extends T> unreadable) {
            return pair.apply(this);
        }

        @Override
        public String toString() {
            return "UserPass";
        }
    }

    /** @param reason for the operator; holds nothing of what was sent */
    record Unreadable(ErrorCode code, String reason) implements UserPass {

        @Override
        public <T> T fold(
                Function<? super Pair, ? extends T> pair, Function<? super Unreadable, ? extends T> unreadable) {
            return unreadable.apply(this);
        }
    }

    /**
     * Base64 with or without padding but otherwise in its one canonical spelling, in it UTF-8 without control characters,
     * split at the first colon.
     */
    static UserPass read(String encoded) {
        if (encoded.isEmpty()) {
            return incomplete("nothing follows the scheme");
        }
        if (encoded.length() > LONGEST) {
            return incomplete("longer than any user name and password");
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded);
            return canonical(encoded, bytes) ? split(utf8(bytes)) : incomplete("not canonical base64");
        } catch (IllegalArgumentException e) {
            return incomplete("not base64");
        } catch (CharacterCodingException e) {
            return incomplete("not UTF-8");
        }
    }

    private static UserPass split(String text) {
        int colon = text.indexOf(':');
        if (text.chars().anyMatch(Character::isISOControl)) {
            return incomplete("control characters");
        }
        if (colon < 0) {
            return incomplete("no colon");
        }
        return colon == 0
                ? new Unreadable(StandardError.MISSING_USERNAME, "the user name is empty")
                : new Pair(text.substring(0, colon), text.substring(colon + 1));
    }

    private static boolean canonical(String encoded, byte[] bytes) {
        String padded = Base64.getEncoder().encodeToString(bytes);
        return encoded.equals(padded) || encoded.equals(padded.replace("=", ""));
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static Unreadable incomplete(String reason) {
        return new Unreadable(StandardError.INCOMPLETE_REQUEST, reason);
    }
}
