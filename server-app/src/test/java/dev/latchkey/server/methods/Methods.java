package dev.latchkey.server.methods;

import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.RefreshSettings;
import java.util.Map;

/** Applications of any method. */
final class Methods {

    private Methods() {}

    static ApplicationDraft draft(String method, Map<String, String> settings, ApplicationRules rules) {
        return new ApplicationDraft("An application", true, method, settings, rules, RefreshSettings.OFF);
    }
}
