package dev.latchkey.admin.page;

import dev.latchkey.admin.page.AuditEntryPage.Named;
import java.util.List;

/**
 * What a method depends on outside the server, for example the key set of an identity provider.
 *
 * @param path of the application's pages
 * @param facts in the order to be shown
 * @param keys that were seen
 */
public record OnlinePanel(String path, boolean healthy, List<Named> facts, List<Key> keys) {

    /**
     * @param distrust address of the page that asks before distrusting it; empty if its id is not shown in full
     */
    public record Key(String id, boolean distrusted, String distrust) {}

    public OnlinePanel {
        facts = List.copyOf(facts);
        keys = List.copyOf(keys);
    }
}
