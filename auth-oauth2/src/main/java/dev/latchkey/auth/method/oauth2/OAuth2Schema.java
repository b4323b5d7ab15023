package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.FieldKind;
import java.util.List;

/** The settings of the method, in the order of its form. */
final class OAuth2Schema {

    static final String TOKEN_CHECK = "token_check";
    static final String INTROSPECTION_ENDPOINT = "introspection_endpoint";
    static final String CLIENT_AUTHENTICATION = "client_authentication";
    static final String CLIENT_ID = "client_id";
    static final String CLIENT_SECRET = "client_secret";
    static final String TOKEN_TYPE_HINT = "token_type_hint";
    static final String USER_INFO_ENDPOINT = "user_info_endpoint";
    static final String TOKEN_PLACE = "token_place";
    static final String USERNAME_ATTRIBUTE = "username_attribute";
    static final String ATTRIBUTE_HOLDS = "attribute_holds";
    static final String SCOPES = "scopes";
    static final String AUDIENCES = "audiences";
    static final String ISSUER = "issuer";
    static final String CLOCK_SKEW = "clock_skew";
    static final String CACHE_MINUTES = "cache_minutes";
    static final String OUTAGE_MINUTES = "outage_minutes";

    static final String INTROSPECTION = "introspection";
    static final String USER_INFO = "user-info";
    static final String BASIC = "client_secret_basic";
    static final String POST = "client_secret_post";
    static final String BEARER = "bearer";
    static final String HEADER = "header";
    static final String FORM = "form";
    static final String NAME = "user-name";
    static final String UUID = "uuid";

    private static final long MOST_SKEW_SECONDS = 300;
    private static final long MOST_CACHE_MINUTES = 60;
    private static final long MOST_OUTAGE_MINUTES = 1440;

    private OAuth2Schema() {}

    static ConfigSchema schema() {
        return ConfigSchema.of(
                tokenCheck(),
                introspectionEndpoint(),
                clientAuthentication(),
                clientId(),
                clientSecret(),
                tokenTypeHint(),
                userInfoEndpoint(),
                tokenPlace(),
                usernameAttribute(),
                attributeHolds(),
                scopes(),
                audiences(),
                issuer(),
                clockSkew(),
                cacheMinutes(),
                outageMinutes());
    }

    private static ConfigField tokenCheck() {
        return ConfigField.of(FieldKind.CHOICE, TOKEN_CHECK, "Token Check")
                .help("How the identity provider is asked about a token. Introspection (RFC 7662) tells for whom a"
                        + " token was issued; a user-info endpoint accepts a token issued for any other client, too.")
                .oneOf(List.of(INTROSPECTION, USER_INFO))
                .defaultValue(INTROSPECTION)
                .mandatory();
    }

    private static ConfigField introspectionEndpoint() {
        return ConfigField.of(FieldKind.URL, INTROSPECTION_ENDPOINT, "Introspection Endpoint")
                .help("The provider's address for questions about tokens.")
                .example("https://id.example.com/oauth2/introspect")
                .mandatory()
                .shownWhen(TOKEN_CHECK, List.of(INTROSPECTION));
    }

    private static ConfigField clientAuthentication() {
        return ConfigField.of(FieldKind.CHOICE, CLIENT_AUTHENTICATION, "Client Authentication")
                .help("How this server proves itself to the provider: by id and secret in the header"
                        + " (client_secret_basic) or in the body (client_secret_post), or by an access token of its"
                        + " own (bearer).")
                .oneOf(List.of(BASIC, POST, BEARER))
                .defaultValue(BASIC)
                .mandatory()
                .shownWhen(TOKEN_CHECK, List.of(INTROSPECTION));
    }

    private static ConfigField clientId() {
        return ConfigField.of(FieldKind.TEXT, CLIENT_ID, "Client ID")
                .help("Under which this server is registered with the provider.")
                .example("content-server")
                .mandatory()
                .shownWhen(CLIENT_AUTHENTICATION, List.of(BASIC, POST));
    }

    private static ConfigField clientSecret() {
        return ConfigField.of(FieldKind.SECRET, CLIENT_SECRET, "Client Secret")
                .help("The secret that belongs to the id; with bearer, this server's own access token.")
                .mandatory()
                .shownWhen(TOKEN_CHECK, List.of(INTROSPECTION));
    }

    private static ConfigField tokenTypeHint() {
        return ConfigField.of(FieldKind.CHOICE, TOKEN_TYPE_HINT, "Token Type Hint")
                .help("Whether the provider is told that the token is an access token.")
                .oneOf(List.of("access_token", "none"))
                .defaultValue("access_token")
                .mandatory()
                .shownWhen(TOKEN_CHECK, List.of(INTROSPECTION));
    }

    private static ConfigField userInfoEndpoint() {
        return ConfigField.of(FieldKind.URL, USER_INFO_ENDPOINT, "User Info Endpoint")
                .help("The provider's address that tells who a token belongs to.")
                .example("https://id.example.com/oauth2/userinfo")
                .mandatory()
                .shownWhen(TOKEN_CHECK, List.of(USER_INFO));
    }

    private static ConfigField tokenPlace() {
        return ConfigField.of(FieldKind.CHOICE, TOKEN_PLACE, "Token Place")
                .help("Whether the token is sent there in the header of a GET or in the form of a POST.")
                .oneOf(List.of(HEADER, FORM))
                .defaultValue(HEADER)
                .mandatory()
                .shownWhen(TOKEN_CHECK, List.of(USER_INFO));
    }

    private static ConfigField usernameAttribute() {
        return ConfigField.of(FieldKind.CLAIM_NAME, USERNAME_ATTRIBUTE, "Username Attribute")
                .help("Name of the attribute of the provider's answer that names the account. A dotted name reaches"
                        + " into nested attributes. If empty: username with introspection, preferred_username with"
                        + " user-info, sub for a uuid.")
                .example("preferred_username");
    }

    private static ConfigField attributeHolds() {
        return ConfigField.of(FieldKind.CHOICE, ATTRIBUTE_HOLDS, "Attribute Holds")
                .help("Whether that attribute holds the user name or the uuid of the account.")
                .oneOf(List.of(NAME, UUID))
                .defaultValue(NAME)
                .mandatory();
    }

    private static ConfigField scopes() {
        return ConfigField.of(FieldKind.LIST, SCOPES, "Required Scopes")
                .help("If set, a token must have all of these; one a line.")
                .example("content.read");
    }

    private static ConfigField audiences() {
        return ConfigField.of(FieldKind.LIST, AUDIENCES, "Audiences")
                .help("If set, the provider's answer must have one of these in its aud; one a line.")
                .example("https://api.example.com");
    }

    private static ConfigField issuer() {
        return ConfigField.of(FieldKind.TEXT, ISSUER, "Issuer")
                .help("If set, the provider's answer must have exactly this iss.")
                .example("https://id.example.com/");
    }

    private static ConfigField clockSkew() {
        return ConfigField.of(FieldKind.INTEGER, CLOCK_SKEW, "Clock Skew")
                .help("How many seconds the clocks of provider and server may differ.")
                .defaultValue("60")
                .between(0, MOST_SKEW_SECONDS);
    }

    private static ConfigField cacheMinutes() {
        return ConfigField.of(FieldKind.MINUTES, CACHE_MINUTES, "Cache Time")
                .help("How many minutes a good token is accepted without asking again; a token that the provider"
                        + " withdraws works as long. 0 asks on every request.")
                .defaultValue("5")
                .between(0, MOST_CACHE_MINUTES);
    }

    private static ConfigField outageMinutes() {
        return ConfigField.of(FieldKind.MINUTES, OUTAGE_MINUTES, "Outage Tolerance")
                .help("While the provider does not answer, how many minutes after its last word a token that was good"
                        + " is still accepted. 0 refuses at once with 503.")
                .defaultValue("0")
                .between(0, MOST_OUTAGE_MINUTES);
    }
}
