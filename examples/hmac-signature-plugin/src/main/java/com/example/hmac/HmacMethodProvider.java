package com.example.hmac;

import dev.latchkey.auth.spi.AccountCredentialMaker;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import java.util.List;
import java.util.Optional;

/** The method {@code hmac-signature}: each request is signed with a secret that an account holds. Thread-safe. */
public final class HmacMethodProvider implements AuthMethodProvider {

    private static final AuthMethodDescriptor DESCRIPTOR = new AuthMethodDescriptor(
            "hmac-signature",
            "HMAC Signature",
            "Accepts requests that are signed with a key of an account, over method, path, query, moment and body. The"
                    + " secret is never sent, and no request is accepted twice.",
            "1.0.0",
            AuthMethodDescriptor.SPI_VERSION,
            HmacSettings.SCHEMA,
            List.<ErrorCode>of(HmacError.values()));

    private final SigningKeys keys = new SigningKeys();

    @Override
    public AuthMethodDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AuthMethod open(MethodSettings settings, MethodContext context) {
        return new HmacMethod(HmacSettings.of(settings), context);
    }

    @Override
    public Optional<AccountCredentialMaker> credentialMaker() {
        return Optional.of(keys);
    }
}
