package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Chart;
import dev.latchkey.admin.page.Chart.Bar;
import dev.latchkey.admin.page.StatusPage.Refusal;
import dev.latchkey.auth.audit.AuditArchive;
import dev.latchkey.auth.audit.HourOfRequests;
import dev.latchkey.web.Latencies;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The last day in pictures: requests to the API and refusals from the audit log, and how long answers took. */
final class StatusCharts {

    private static final int HOURS = 24;
    private static final int STRIDE = Chart.WIDTH / HOURS;
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    private final AuditArchive archive;
    private final Latencies latencies;
    private final Clock clock;

    @Inject
    StatusCharts(AuditArchive archive, Latencies latencies, Clock clock) {
        this.archive = archive;
        this.latencies = latencies;
        this.clock = clock;
    }

    /** The audited requests since the first of the hours that are shown. */
    List<HourOfRequests> lastDay() {
        return archive.hours(first());
    }

    Chart requests(List<HourOfRequests> day) {
        Map<Instant, Long> all = counted(day);
        Map<Instant, Long> refused =
                counted(day.stream().filter(hour -> !hour.errorCode().isEmpty()).toList());
        long sum = all.values().stream().mapToLong(Long::longValue).sum();
        long bad = refused.values().stream().mapToLong(Long::longValue).sum();
        return chart(
                "Requests to the API",
                sum == 0
                        ? "No request to the API in the last day."
                        : sum + " requests, of which " + bad + " were refused (the darker part of the bars).",
                "Requests (refused)",
                "",
                hour -> all.getOrDefault(hour, 0L),
                hour -> refused.getOrDefault(hour, 0L));
    }

    Chart latency() {
        Map<Instant, Latencies.Hour> day =
                latencies.lastDay().stream().collect(Collectors.toMap(Latencies.Hour::start, Function.identity()));
        return chart(
                "Time to answer",
                day.isEmpty()
                        ? "No answer since the server started."
                        : "Milliseconds within which 95 of 100 answers were given, and half of them (the darker part),"
                                + " since the server started.",
                "Milliseconds: 95 of 100 (half)",
                " ms",
                hour -> day.containsKey(hour) ? day.get(hour).slow() : 0,
                hour -> day.containsKey(hour) ? day.get(hour).median() : 0);
    }

    /** The most frequent first. */
    List<Refusal> refusals(List<HourOfRequests> day) {
        Map<String, Long> codes = day.stream()
                .filter(hour -> !hour.errorCode().isEmpty())
                .collect(Collectors.groupingBy(
                        HourOfRequests::errorCode, Collectors.summingLong(HourOfRequests::requests)));
        long most = codes.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return codes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(code -> new Refusal(
                        code.getKey(), code.getValue(), share(code.getValue(), most, 100), link(code.getKey())))
                .toList();
    }

    private String link(String code) {
        return AdminPaths.AUDIT + "?error=" + URLEncoder.encode(code, StandardCharsets.UTF_8) + "&from="
                + DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(first());
    }

    private Chart chart(
            String title,
            String summary,
            String unit,
            String suffix,
            Function<Instant, Long> outer,
            Function<Instant, Long> inner) {
        List<Instant> hours = hours();
        long top = hours.stream().mapToLong(outer::apply).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < HOURS && top > 0; i++) {
            long whole = outer.apply(hours.get(i));
            long part = inner.apply(hours.get(i));
            bars.add(new Bar(
                    HOUR.format(hours.get(i)),
                    whole + " (" + part + ")",
                    i * STRIDE,
                    share(whole, top, Chart.HEIGHT),
                    share(part, top, Chart.HEIGHT)));
        }
        return new Chart(title, summary, unit, top + suffix, bars);
    }

    private static Map<Instant, Long> counted(List<HourOfRequests> hours) {
        return hours.stream()
                .collect(
                        Collectors.groupingBy(HourOfRequests::start, Collectors.summingLong(HourOfRequests::requests)));
    }

    /** What is there is seen, however small. */
    private static int share(long value, long most, int whole) {
        return value == 0 ? 0 : Math.max(1, Math.toIntExact(value * whole / most));
    }

    private List<Instant> hours() {
        List<Instant> hours = new ArrayList<>();
        for (int i = 0; i < HOURS; i++) {
            hours.add(first().plus(Duration.ofHours(i)));
        }
        return hours;
    }

    private Instant first() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS - 1));
    }
}
