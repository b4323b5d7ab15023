package dev.latchkey.benchmarks.bare;

import java.util.Map;

/** An answer that Latchkey gave, for the bare server to give again. */
public record RecordedAnswer(int status, Map<String, String> headers, String body) {}
