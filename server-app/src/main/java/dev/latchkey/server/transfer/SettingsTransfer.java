package dev.latchkey.server.transfer;

import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.secret.AesGcmSecretBox;
import dev.latchkey.auth.secret.SecretBox;
import dev.latchkey.server.config.GivenSettings;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.store.Transactions;
import dev.latchkey.web.Reloadable;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All settings of a server as one file: out of its tables and into them. */
public final class SettingsTransfer {

    private static final String FORM = "latchkey";
    private static final int FORM_NUMBER = 1;
    private static final String SEALED_WITH = "sealedWith";

    private static final String SERVER = "serverSettings";

    private final Workshop workshop;
    private final Transactions transactions;
    private final SecretBox box;
    private final GivenSettings server;
    private final Set<Reloadable> reloadables;

    @Inject
    SettingsTransfer(
            Workshop workshop,
            Transactions transactions,
            SecretBox box,
            ServerSettings settings,
            Set<Reloadable> reloadables) {
        this.workshop = workshop;
        this.transactions = transactions;
        this.box = box;
        this.server = settings.given();
        this.reloadables = Set.copyOf(reloadables);
    }

    /** YAML in a stable order, as of one moment. */
    public String export(SecretForm form) {
        return transactions.inOne(handle -> form == SecretForm.SEALED ? withSealed() : withReferences());
    }

    private String withSealed() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(FORM, FORM_NUMBER);
        document.put(SEALED_WITH, AesGcmSecretBox.keyIdOf(box.seal(new byte[0], SEALED_WITH)));
        document.putAll(current());
        return Yaml.write(document);
    }

    private String withReferences() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(FORM, FORM_NUMBER);
        document.putAll(current());
        SecretsLeftOut references = new SecretsLeftOut();
        document.computeIfPresent(ApplicationSection.NAME, (name, section) -> references.of(section));
        return references.heading() + Yaml.write(document);
    }

    private Map<String, Object> current() {
        Map<String, Object> sections = new LinkedHashMap<>();
        sections.put(SERVER, server.texts());
        for (Section section : workshop.sections(new Nowhere(), false)) {
            Map<String, ?> current = section.current();
            sections.put(
                    section.name(), section.name().equals(GateSection.NAME) ? current.get(GateSection.NAME) : current);
        }
        return sections;
    }

    /**
     * Puts in place what a file has; what it does not have stays, unless the order is to prune. A section that is not in
     * the file at all is left alone. Takes effect as a whole or not at all; requests see it when this returns.
     *
     * @throws TransferProblem naming the path, if something in the file will not do
     */
    public ImportReport take(ImportOrder order) {
        Branch top = new Branch("", Yaml.read(order.text()));
        if (top.number(FORM, 0) != FORM_NUMBER) {
            throw new TransferProblem(FORM, "This must be " + FORM_NUMBER + ", the form of this file.");
        }
        top.skip(SEALED_WITH);
        try {
            ImportReport report = transactions.inOne(handle -> carriedOut(order, top));
            reloadables.forEach(Reloadable::reload);
            return report;
        } catch (Undone undone) {
            return undone.report;
        } catch (AccountProblem problem) {
            throw new TransferProblem("roles", problem.message());
        }
    }

    private ImportReport carriedOut(ImportOrder order, Branch top) {
        List<Section> sections = workshop.sections(order.references(), order.pruning());
        sections.forEach(section -> top.skip(section.name()));
        Map<String, String> others = top.branch(SERVER).texts();
        top.end();
        Plan plan = new Plan(order.pruning());
        others.forEach((key, text) -> compare(key, text, plan));
        sections.stream()
                .filter(section -> top.has(section.name()))
                .forEach(section -> plan.carryOut(section, given(section, top.branch(section.name()))));
        if (order.dry()) {
            throw new Undone(plan.report());
        }
        return plan.report();
    }

    /** Settings of servers are read at the start, from places that are not the tables'. */
    private void compare(String key, String text, Plan plan) {
        String path = SERVER + "." + key;
        GivenSettings.objection(key, text).ifPresent(objection -> {
            throw new TransferProblem(path, objection);
        });
        server.otherThan(key, text)
                .ifPresent(here -> plan.note(path + " is \"" + here + "\" here and \"" + text
                        + "\" in the file. Set it in latchkey.conf; it counts from the next start on."));
    }

    private static Map<String, Branch> given(Section section, Branch branch) {
        if (section.name().equals(GateSection.NAME)) {
            return Map.of(GateSection.NAME, branch);
        }
        Map<String, Branch> given = new TreeMap<>();
        branch.names().forEach(id -> given.put(id, branch.branch(id)));
        return given;
    }

    /** Undoes a transaction whose report is wanted. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ImportReport report;

        Undone(ImportReport report) {
            super("undone", null, false, false);
            this.report = report;
        }
    }

    /** An export follows no reference. */
    private static final class Nowhere implements References {

        @Override
        public String variable(String name) throws IOException {
            throw new IOException("there are no references here");
        }

        @Override
        public String file(String path) throws IOException {
            throw new IOException("there are no references here");
        }
    }
}
