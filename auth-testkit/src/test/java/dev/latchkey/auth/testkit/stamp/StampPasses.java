package dev.latchkey.auth.testkit.stamp;

import dev.latchkey.auth.spi.AccountCredentialMaker;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.MadeCredential;
import dev.latchkey.auth.spi.MethodSettings;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passes that accounts hold. */
class StampPasses implements AccountCredentialMaker {

    @Override
    public String noun() {
        return "pass";
    }

    @Override
    public ConfigSchema options() {
        return ConfigSchema.of();
    }

    @Override
    public MadeCredential make(MethodSettings settings, MethodSettings options) {
        String id = random(8);
        String secret = random(16);
        return new MadeCredential(id, "pass_" + id + "_" + secret, Stamps.hash(secret));
    }

    static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
