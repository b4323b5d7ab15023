package dev.latchkey.benchmarks.plan;

import java.util.Locale;

/** A row in one line, for whoever watches. */
final class RowText {

    private RowText() {}

    static String of(Row row) {
        return String.format(
                Locale.ROOT,
                "%-42s %8.0f /s  p50 %7.0f  p99 %7.0f µs  %6.0f µs CPU  %6.1f KB%s",
                row.title(),
                row.perSecond(),
                row.p50(),
                row.p99(),
                row.cpuMicros(),
                row.allocatedBytes() / 1024,
                row.valid() ? "" : "  INVALID: " + row.errors() + " errors, the first: " + row.firstError());
    }
}
