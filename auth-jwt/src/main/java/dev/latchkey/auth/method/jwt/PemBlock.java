package dev.latchkey.auth.method.jwt;

import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The one key of a text in PEM (RFC 7468). Text around it and Windows line ends are taken; a second key is not,
 * because nobody could tell which one is meant. Never printed.
 *
 * @param label what stands after BEGIN
 * @param der the decoded content
 */
record PemBlock(String label, byte[] der) {

    private static final int LONGEST_TEXT = 65_536;

    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ");
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Stands before a private key and only repeats which curve it is on. */
    private static final String CURVE_NAME = "EC PARAMETERS";

    static PemBlock only(String text) throws UnusableKeyException {
        refuseOtherForms(text);
        List<MatchResult> blocks = BLOCK.matcher(text).results().toList();
        if (blocks.isEmpty() || blocks.size() != BEGIN.matcher(text).results().count()) {
            throw new UnusableKeyException("The text is not a complete key in PEM, from BEGIN to END.");
        }
        List<MatchResult> keys = blocks.stream()
                .filter(block -> !block.group(1).equals(CURVE_NAME))
                .toList();
        if (keys.size() != 1) {
            throw new UnusableKeyException("The text must hold exactly one key or certificate.");
        }
        return new PemBlock(keys.get(0).group(1), der(keys.get(0).group(2)));
    }

    private static void refuseOtherForms(String text) throws UnusableKeyException {
        if (text.length() > LONGEST_TEXT) {
            throw new UnusableKeyException("The text is too long for a key.");
        }
        if (text.contains("ENCRYPTED")) {
            throw new UnusableKeyException("The private key is protected by a passphrase; paste it decrypted.");
        }
        if (text.strip().startsWith("{")) {
            throw new UnusableKeyException("The text is a JSON Web Key; paste the key in PEM.");
        }
    }

    private static byte[] der(String base64) throws UnusableKeyException {
        try {
            return Base64.getDecoder().decode(BLANKS.matcher(base64).replaceAll(""));
        } catch (IllegalArgumentException notBase64) {
            throw new UnusableKeyException("The key in PEM is damaged: it is not base64.", notBase64);
        }
    }

    @Override
    public String toString() {
        return "PemBlock[" + label + "]";
    }
}
