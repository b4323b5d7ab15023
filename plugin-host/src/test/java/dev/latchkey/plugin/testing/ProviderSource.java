package dev.latchkey.plugin.testing;

/**
 * The source text of a provider. The good one takes the credential {@code good}; parts of it are replaced by bad ones.
 */
public final class ProviderSource {

    private static final String TEXT = """
            package com.example;

            import dev.latchkey.auth.spi.*;
            import java.time.Instant;
            import java.util.*;

            public final class %CLASS% implements AuthMethodProvider {

                %MEMBERS%

                @Override
                public AuthMethodDescriptor descriptor() {
                    %DESCRIPTOR%
                }

                @Override
                public AuthMethod open(MethodSettings settings, MethodContext context) throws InvalidSettingsException {
                    %OPEN%
                }

                public static class Opened implements AuthMethod {

                    %METHOD_MEMBERS%

                    @Override
                    public CredentialPlace credentialPlace() {
                        return CredentialPlace.authorization("Example");
                    }

                    @Override
                    public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
                        %AUTHENTICATE%
                    }
                }
            }
            """;

    private final String className;
    private String members = "";
    private String descriptor;
    private String open = "return new Opened();";
    private String methodMembers = "";
    private String authenticate = """
            if (!request.credential().equals("good")) {
                return new AuthOutcome.Rejected(StandardError.INVALID_CREDENTIALS);
            }
            return new AuthOutcome.Authenticated(
                    new Subject.ByName("editor"), new Credential("", "", Instant.EPOCH, Instant.MAX, Instant.EPOCH));
            """;

    public ProviderSource(String simpleName, String methodId) {
        this.className = "com.example." + simpleName;
        this.descriptor = descriptorOf(methodId, "List.of()");
    }

    /** A return statement with a good descriptor. */
    public static String descriptorOf(String methodId, String errors) {
        return "return new AuthMethodDescriptor(\"" + methodId + "\", \"Example\", \"For tests.\", \"1\","
                + " AuthMethodDescriptor.SPI_VERSION, ConfigSchema.of(), " + errors + ");";
    }

    public String className() {
        return className;
    }

    public ProviderSource members(String text) {
        members = text;
        return this;
    }

    public ProviderSource descriptor(String statements) {
        descriptor = statements;
        return this;
    }

    public ProviderSource open(String statements) {
        open = statements;
        return this;
    }

    public ProviderSource methodMembers(String text) {
        methodMembers = text;
        return this;
    }

    public ProviderSource authenticate(String statements) {
        authenticate = statements;
        return this;
    }

    public String text() {
        return TEXT.replace("%CLASS%", className.substring(className.lastIndexOf('.') + 1))
                .replace("%MEMBERS%", members)
                .replace("%DESCRIPTOR%", descriptor)
                .replace("%OPEN%", open)
                .replace("%METHOD_MEMBERS%", methodMembers)
                .replace("%AUTHENTICATE%", authenticate);
    }

    /** In a jar of its own, under the plugin id {@code example}. */
    public PluginJar jar() {
        return jar("example", "1.0");
    }

    public PluginJar jar(String pluginId, String version) {
        return new PluginJar(pluginId, version).provider(className, text());
    }
}
