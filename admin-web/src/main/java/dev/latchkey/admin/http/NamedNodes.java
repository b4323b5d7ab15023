package dev.latchkey.admin.http;

import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeService;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Optional;

/** The node that the path of a page names. */
final class NamedNodes {

    private final NodeService nodes;

    @Inject
    NamedNodes(NodeService nodes) {
        this.nodes = nodes;
    }

    /** @throws PageFailure 404 if there is none */
    Node of(Context ctx) {
        return number(ctx.pathParam("id"))
                .flatMap(nodes::find)
                .orElseThrow(() -> PageFailure.gone("There is no such content. It may have been deleted."));
    }

    /** A number as pages write it; empty if the text is none. */
    static Optional<Long> number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
