package dev.latchkey.benchmarks.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.benchmarks.plan.Row;
import dev.latchkey.benchmarks.site.Scale;
import java.util.List;
import java.util.Map;

/**
 * All that came of a run.
 *
 * @param quick whether it was too short to say much
 */
public record Report(
        Machine machine,
        String database,
        Scale scale,
        boolean quick,
        List<Row> rows,
        Figures figures,
        List<Target> targets) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Report of(
            Machine machine, String database, Scale scale, boolean quick, List<Row> rows, Figures figures) {
        return new Report(machine, database, scale, quick, rows, figures, Targets.of(rows, figures));
    }

    /** Whether every answer was as it should be; targets may be missed all the same. */
    public boolean valid() {
        return rows.stream().allMatch(Row::valid) && figures.smallHeap().errors() == 0;
    }

    /** Numbers that are not known are {@code "NaN"}. */
    public String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("valid", valid(), "report", this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is not JSON", e);
        }
    }
}
