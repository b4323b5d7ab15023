package dev.latchkey.auth.audit;

/**
 * What of the requests that may be many has an entry of its own. Changes and tokens that were issued always have one.
 *
 * @param reads that were let in and answered
 * @param refusals budgeted apart, so that reads cannot hide them
 */
public record AuditBudget(EntryBudget reads, EntryBudget refusals) {

    public static final AuditBudget DEFAULT = new AuditBudget(EntryBudget.DEFAULT, EntryBudget.DEFAULT);
}
