package dev.latchkey.admin.report;

import java.util.List;

/** Adds to the status report what the admin pages cannot know by themselves. Asked each time the page is shown. */
public interface StatusSource {

    /** A value with its name. */
    record Fact(String name, String value) {}

    /** Facts that belong together. */
    record Facts(String title, List<Fact> facts) {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    List<Finding> findings();

    List<Facts> facts();
}
