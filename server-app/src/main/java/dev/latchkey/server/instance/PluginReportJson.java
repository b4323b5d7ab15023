package dev.latchkey.server.instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.plugin.PluginReport;
import java.util.List;

/** Reports on plugins as JSON: for scripts, and from a server to the command that asked it. */
public final class PluginReportJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PluginReportJson() {}

    /** An array of objects with the members of {@link PluginReport}. */
    public static String write(List<PluginReport> reports) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(reports);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is not JSON", e);
        }
    }

    /** @throws IllegalArgumentException if it was not written by {@link #write} */
    public static List<PluginReport> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<PluginReport>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a list of reports on plugins", e);
        }
    }
}
