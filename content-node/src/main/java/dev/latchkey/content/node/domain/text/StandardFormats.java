package dev.latchkey.content.node.domain.text;

import java.util.List;

/** The text formats that every installation has (contract "content", section 6.2). */
public final class StandardFormats {

    private StandardFormats() {}

    public static TextFormats all() {
        TextFormat plain =
                new TextFormat("plain_text", "Plain text", 10, true, List.of(HtmlText::escaped, LineBreaks::applied));
        return new TextFormats(List.of(plain), plain);
    }
}
