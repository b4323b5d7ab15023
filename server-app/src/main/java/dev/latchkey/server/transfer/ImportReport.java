package dev.latchkey.server.transfer;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param notes a sentence for each difference that an import leaves alone
 * @param changes a line each; none if everything is as it should be
 * @param same how many entries of the file are in place already
 * @param left how many entries there are that the file does not name
 */
public record ImportReport(List<String> notes, List<String> changes, int same, int left) {

    public ImportReport {
        notes = List.copyOf(notes);
        changes = List.copyOf(changes);
    }
}
