package dev.latchkey.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The garbage collector's log, from which follows how much was allocated between two moments. */
public record CollectorLog(Path file) {

    private static final Pattern PAUSE = Pattern.compile("\\) Pause .* ([0-9]+)M->([0-9]+)M\\(");
    private static final long MEBIBYTE = 1024 * 1024;

    /** The option that makes the virtual machine write it. */
    public String option() {
        return "-Xlog:gc:file=" + file + "::filecount=0";
    }

    /** What each collection so far has freed, in bytes. */
    public List<Long> freed() {
        try {
            return PAUSE.matcher(Files.readString(file))
                    .results()
                    .map(CollectorLog::freed)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static long freed(MatchResult pause) {
        return (Long.parseLong(pause.group(1)) - Long.parseLong(pause.group(2))) * MEBIBYTE;
    }
}
