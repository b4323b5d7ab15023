package dev.latchkey.server.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works through a document section by section, and notes what it does. */
final class Plan {

    private final boolean pruning;
    private final List<String> notes = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private int same;
    private int left;

    Plan(boolean pruning) {
        this.pruning = pruning;
    }

    /** @param given what the file has of the section, by id */
    void carryOut(Section section, Map<String, Branch> given) {
        Map<String, Map<String, Object>> current = section.current();
        Map<String, Map<String, Object>> wanted = new LinkedHashMap<>();
        given.forEach((id, branch) -> wanted.put(id, section.normal(id, branch)));
        wanted.forEach((id, entry) -> put(section, id, current.get(id), entry));
        current.keySet().stream().filter(id -> !wanted.containsKey(id)).forEach(id -> leave(section, id));
    }

    /** What the import leaves alone, as a sentence. */
    void note(String sentence) {
        notes.add(sentence);
    }

    private void put(Section section, String id, Map<String, Object> old, Map<String, Object> entry) {
        String path = section.name().equals(id) ? id : section.name() + "." + id;
        if (entry.equals(old)) {
            same++;
            return;
        }
        section.put(id, entry);
        if (old == null) {
            changes.add(Change.added(path));
        } else {
            changes.addAll(Change.between(path, old, entry));
        }
    }

    private void leave(Section section, String id) {
        if (pruning && section.removable(id)) {
            section.remove(id);
            changes.add(Change.removed(section.name() + "." + id));
        } else {
            left++;
        }
    }

    ImportReport report() {
        return new ImportReport(notes, changes, same, left);
    }
}
