package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.PublishedKey;
import dev.latchkey.auth.spi.TokenIssuer;
import dev.latchkey.auth.testkit.stamp.StampMethod;
import dev.latchkey.auth.testkit.stamp.StampProvider;
import java.util.List;
import java.util.Optional;

/** Does what a good method does; offenders do one thing otherwise. */
class OffendingMethod implements AuthMethod {

    final MethodSettings settings;
    final TestMethodContext context;
    final StampMethod good;

    /** Wraps the method in one that offends. */
    interface Wrap {
        AuthMethod around(MethodSettings settings, TestMethodContext context);
    }

    OffendingMethod(MethodSettings settings, TestMethodContext context) {
        this.settings = settings;
        this.context = context;
        this.good = new StampMethod(settings, context);
    }

    static StampProvider provider(Wrap wrap) {
        return new StampProvider() {
            @Override
            protected AuthMethod opened(MethodSettings settings, TestMethodContext context) {
                return wrap.around(settings, context);
            }
        };
    }

    @Override
    public CredentialPlace credentialPlace() {
        return good.credentialPlace();
    }

    @Override
    public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
        return good.authenticate(request, trace);
    }

    @Override
    public Optional<TokenIssuer> tokenIssuer() {
        return good.tokenIssuer();
    }

    @Override
    public List<PublishedKey> publishedKeys() {
        return good.publishedKeys();
    }
}
