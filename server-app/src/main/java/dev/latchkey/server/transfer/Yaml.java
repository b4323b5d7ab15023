package dev.latchkey.server.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML 1.2 within limits: plain data only, no aliases, nothing deep, no key twice. */
final class Yaml {

    /** Characters of a file. */
    static final int LONGEST = 8 * 1024 * 1024;

    private static final int DEEPEST = 16;

    private Yaml() {}

    /** @throws TransferProblem if the text is not such a document, or is none whose top is a mapping */
    static Map<?, ?> read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(LONGEST)
                .build();
        try {
            checkShape(text, settings);
            Object top = new Load(settings).loadFromString(text);
            if (top instanceof Map<?, ?> map) {
                return map;
            }
            throw new TransferProblem("", "The file is not a mapping of names to settings.");
        } catch (MarkedYamlEngineException e) {
            String place = e.getProblemMark()
                    .map(mark -> " in line " + (mark.getLine() + 1))
                    .orElse("");
            throw new TransferProblem("", "The file is not YAML" + place + ": " + e.getProblem() + ".");
        } catch (YamlEngineException e) {
            throw new TransferProblem("", "The file is not YAML, or longer than it may be.");
        }
    }

    /** Before anything is built of it. */
    private static void checkShape(String text, LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof AliasEvent) {
                throw new TransferProblem("", "The file has an alias (*name), which is not taken.");
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw new TransferProblem("", "The file is deeper than " + DEEPEST + " levels.");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    static String write(Map<String, ?> document) {
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setWidth(Integer.MAX_VALUE)
                        .setSplitLines(false)
                        .build())
                .dumpToString(copy(document));
    }

    /** What stands in two places would be written once, and as an alias then. */
    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((name, inner) -> copy.put(name, copy(inner)));
            return copy;
        }
        return value instanceof List<?> list
                ? list.stream().map(Yaml::copy).collect(Collectors.toCollection(ArrayList::new))
                : value;
    }
}
