package dev.latchkey.auth.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings as a JSON object of strings in ASCII (RFC 8259), written and read back. */
final class SettingsJson {

    private static final Pattern MEMBER = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\":\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private SettingsJson() {}

    static String written(Map<String, String> settings) {
        StringBuilder json = new StringBuilder("{");
        settings.forEach((key, value) -> {
            json.append(json.length() == 1 ? "" : ",");
            json.append('"')
                    .append(escaped(key))
                    .append("\":\"")
                    .append(escaped(value))
                    .append('"');
        });
        return json.append('}').toString();
    }

    static Map<String, String> read(String json) {
        Map<String, String> settings = new HashMap<>();
        Matcher members = MEMBER.matcher(json);
        while (members.find()) {
            settings.put(unescaped(members.group(1)), unescaped(members.group(2)));
        }
        return settings;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(each -> {
            boolean plain = each >= ' ' && each < 0x7f && each != '"' && each != '\\';
            escaped.append(plain ? String.valueOf((char) each) : String.format("\\u%04x", each));
        });
        return escaped.toString();
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
