package dev.latchkey.admin.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A submitted form, in the encoding of the URL standard. Line ends are single line feeds. Never printed. */
public final class Form {

    private static final int MOST_PARAMETERS = 20_000;

    private final Map<String, List<String>> parameters;

    private Form(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** @throws PageFailure 400 if the body is not a form in UTF-8 */
    static Form parse(byte[] body) {
        String text = strictly(body);
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        String[] pairs = text.isEmpty() ? new String[0] : text.split("&", MOST_PARAMETERS + 1);
        if (pairs.length > MOST_PARAMETERS) {
            throw PageFailure.badRequest("The form has too many fields.");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            parameters
                    .computeIfAbsent(name, key -> new ArrayList<>())
                    .add(value.replace("\r\n", "\n").replace('\r', '\n'));
        }
        return new Form(parameters);
    }

    /** What a form would send that shows these values. */
    static Form of(Map<String, List<String>> parameters) {
        return new Form(new LinkedHashMap<>(parameters));
    }

    /** The same with other values for some fields. */
    Form with(Map<String, List<String>> others) {
        Map<String, List<String>> both = new LinkedHashMap<>(parameters);
        both.putAll(others);
        return new Form(both);
    }

    /**
     * The value of a field; empty if it was not sent.
     *
     * @throws PageFailure 400 if it was sent more than once
     */
    public String text(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw PageFailure.badRequest("The field \"" + name + "\" was sent more than once.");
        }
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Without blanks at either end. */
    public String trimmed(String name) {
        return text(name).strip();
    }

    /** Whether a check box was ticked. */
    public boolean checked(String name) {
        return text(name).equals("true");
    }

    public boolean sent(String name) {
        return parameters.containsKey(name);
    }

    /** Every value sent under the name, in order. */
    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** Every value sent under the name, each once, without empty ones. */
    public Set<String> choices(String name) {
        Set<String> choices = new LinkedHashSet<>(all(name));
        choices.remove("");
        return choices;
    }

    /** The lines of a text area without blanks at their ends and without empty ones. */
    public List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String strictly(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw PageFailure.badRequest("The form is not in UTF-8.");
        }
    }

    /** Unlike {@link java.net.URLDecoder}, this puts no replacement characters where the encoding is broken. */
    private static String decoded(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] == '%') {
                bytes.write(hexByte(encoded, i + 1));
                i += 2;
            } else {
                bytes.write(encoded[i] == '+' ? ' ' : encoded[i]);
            }
        }
        return strictly(bytes.toByteArray());
    }

    private static int hexByte(byte[] encoded, int at) {
        int high = at + 1 < encoded.length ? Character.digit(encoded[at], 16) : -1;
        int low = high < 0 ? -1 : Character.digit(encoded[at + 1], 16);
        if (low < 0) {
            throw PageFailure.badRequest("The form is not encoded as forms are.");
        }
        return high * 16 + low;
    }
}
