package dev.latchkey.content.node.domain.text;

import dev.latchkey.web.Permissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The text formats there are (contract "content", section 6.2). Immutable and thread-safe. */
public final class TextFormats {

    private final List<TextFormat> formats;
    private final TextFormat fallback;

    /** @param fallback for texts that name no format; open to everybody */
    public TextFormats(List<TextFormat> formats, TextFormat fallback) {
        this.formats = formats.stream()
                .sorted(Comparator.comparingInt(TextFormat::weight))
                .toList();
        this.fallback = fallback;
    }

    /** In the order in which they are offered. */
    public List<TextFormat> all() {
        return formats;
    }

    public Optional<TextFormat> find(String id) {
        return formats.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /** The formats that holders of these permissions may write in. */
    public List<TextFormat> usableBy(Permissions permissions) {
        return formats.stream().filter(format -> usable(format, permissions)).toList();
    }

    /** Whether the format with this id exists and may be written in. */
    public boolean usable(String id, Permissions permissions) {
        return find(id).filter(format -> usable(format, permissions)).isPresent();
    }

    /** HTML of a text that names no format. */
    public String processed(String text) {
        return fallback.process(text);
    }

    /** HTML of a text in the format with this id; a text whose format is gone is shown in the fallback format. */
    public String processed(String text, String id) {
        return find(id).orElse(fallback).process(text);
    }

    private static boolean usable(TextFormat format, Permissions permissions) {
        return format.open() || permissions.include(format.permission());
    }
}
