package dev.latchkey.admin.page;

import java.util.List;

/**
 * The API, for people.
 *
 * @param groups operations that belong together
 * @param refusals each explained once, since most operations share them
 * @param proofs how callers prove who they are
 * @param schemas to which the operations refer
 */
public record ApiDocsPage(
        Page page, List<Group> groups, List<Refusal> refusals, List<Proof> proofs, List<Named> schemas)
        implements View {

    /** @param id of its heading */
    public record Group(String id, String title, String about, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One operation.
     *
     * @param ways alternatives of coming in, each a sentence
     * @param refusals statuses with which it may refuse
     */
    public record Entry(
            String method,
            String path,
            String id,
            String summary,
            String description,
            List<String> ways,
            List<Input> inputs,
            List<Body> bodies,
            List<Outcome> outcomes,
            List<Integer> refusals,
            String curl) {

        public Entry {
            ways = List.copyOf(ways);
            inputs = List.copyOf(inputs);
            bodies = List.copyOf(bodies);
            outcomes = List.copyOf(outcomes);
            refusals = List.copyOf(refusals);
        }
    }

    /** A parameter. */
    public record Input(String name, String place, boolean required, String description) {}

    /**
     * A body in one media type.
     *
     * @param schema name of the schema; empty if it has none
     * @param inline the schema where it has no name; empty otherwise
     * @param example empty if there is none
     */
    public record Body(String mediaType, String schema, String inline, String example) {}

    /** An answer. */
    public record Outcome(int status, String description, List<String> headers, List<Body> bodies) {
        public Outcome {
            headers = List.copyOf(headers);
            bodies = List.copyOf(bodies);
        }
    }

    /** @param codes with their sentences */
    public record Refusal(int status, String description, List<Reason> codes) {
        public Refusal {
            codes = List.copyOf(codes);
        }
    }

    /** Why something is refused. */
    public record Reason(String code, String sentence) {}

    /** @param place where it stands in a request */
    public record Proof(String name, String place, String description) {}

    /** A schema under its name. */
    public record Named(String name, String text) {}

    public ApiDocsPage {
        groups = List.copyOf(groups);
        refusals = List.copyOf(refusals);
        proofs = List.copyOf(proofs);
        schemas = List.copyOf(schemas);
    }

    @Override
    public String template() {
        return "api-docs.jte";
    }
}
