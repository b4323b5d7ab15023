package dev.latchkey.admin.http;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as the pages write them: in UTC, to the second, so that they match the logs. */
final class Times {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    @Inject
    Times() {}

    String text(Instant moment) {
        return FORMAT.format(moment);
    }
}
