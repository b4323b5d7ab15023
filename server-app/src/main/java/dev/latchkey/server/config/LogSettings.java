package dev.latchkey.server.config;

import java.nio.file.Path;

/**
 * The log file.
 *
 * @param access whether every request leaves a line in a file of its own
 * @param fileBytes at which a new file is begun
 * @param days for which old files are kept, as long as all together stay within {@code totalBytes}
 */
public record LogSettings(
        Path file, LogFormat format, LogLevel level, boolean access, long fileBytes, int days, long totalBytes) {}
