package dev.latchkey.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a page between two markers, which a program writes. */
public record GeneratedPart(Path page, String name) {

    /** @throws IllegalStateException if the page does not have the markers */
    public void replace(String text) {
        try {
            String before = Files.readString(page);
            int start = before.indexOf(marker("begin"));
            int end = before.indexOf(marker("end"));
            if (start < 0 || end < start) {
                throw new IllegalStateException(page + " has no part called " + name + ".");
            }
            Files.writeString(
                    page,
                    before.substring(0, start + marker("begin").length()) + "\n\n" + text.strip() + "\n\n"
                            + before.substring(end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String marker(String edge) {
        return "<!-- " + edge + " " + name + " -->";
    }
}
