package dev.latchkey.auth.method.apikey;

import dev.latchkey.auth.spi.AccountCredentialMaker;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.MadeCredential;
import dev.latchkey.auth.spi.MethodSettings;
import java.security.SecureRandom;

/** Makes keys; only their hash is kept. */
final class ApiKeyMaker implements AccountCredentialMaker {

    private static final ConfigSchema OPTIONS = ApiKeySchema.options();

    private final SecureRandom source = new SecureRandom();

    @Override
    public String noun() {
        return "API key";
    }

    @Override
    public ConfigSchema options() {
        return OPTIONS;
    }

    @Override
    public MadeCredential make(MethodSettings settings, MethodSettings options) {
        ApiKey key = ApiKey.fresh(settings.required(ApiKeySchema.PREFIX), source);
        return new MadeCredential(key.id(), key.text(), key.proof());
    }
}
