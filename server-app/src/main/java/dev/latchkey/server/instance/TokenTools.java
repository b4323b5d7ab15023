package dev.latchkey.server.instance;

import dev.latchkey.auth.engine.OperatorDesk;
import dev.latchkey.auth.engine.TokenExplainer;
import jakarta.inject.Inject;

/** What commands do with tokens. */
public record TokenTools(OperatorDesk desk, TokenExplainer explainer) {

    @Inject
    public TokenTools {}
}
