package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.FieldKind;
import java.util.List;

/** The settings of the method, in the order and with the labels of the guide. */
final class JwtSchema {

    static final String USERNAME_ATTRIBUTE = "username_attribute";
    static final String SIGNING_ALGORITHM = "signing_algorithm";
    static final String TOKEN_EXPIRY_TIME = "token_expiry_time";
    static final String JWKS_URI = "jwks_uri";
    static final String CERTIFICATE = "certificate";
    static final String SECRET_KEY = "secret_key";
    static final String ISSUER = "issuer";
    static final String AUDIENCES = "audiences";
    static final String CLOCK_SKEW = "clock_skew";
    static final String ROLES_CLAIM = "roles_claim";
    static final String STATIC_CLAIMS = "static_claims";

    private static final long A_YEAR_IN_MINUTES = 525_600;
    private static final long MOST_SKEW_SECONDS = 300;
    private static final List<String> ASYMMETRIC = Algorithm.ids(false);
    private static final List<String> SYMMETRIC = Algorithm.ids(true);

    private JwtSchema() {}

    static ConfigSchema schema() {
        return ConfigSchema.of(
                usernameAttribute(),
                signingAlgorithm(),
                tokenExpiryTime(),
                jwksUri(),
                certificate(),
                secretKey(),
                issuer(),
                audiences(),
                clockSkew(),
                rolesClaim(),
                staticClaims());
    }

    private static ConfigField usernameAttribute() {
        return ConfigField.of(FieldKind.CLAIM_NAME, USERNAME_ATTRIBUTE, "Username Attribute")
                .help("Name of the attribute of the received JWT that contains the username."
                        + " A dotted name reaches into nested attributes.")
                .example("preferred_username")
                .defaultValue("name")
                .mandatory();
    }

    private static ConfigField signingAlgorithm() {
        return ConfigField.of(FieldKind.CHOICE, SIGNING_ALGORITHM, "Signing Algorithm")
                .help("Tokens signed with any other algorithm are refused.")
                .oneOf(Algorithm.ids())
                .defaultValue(Algorithm.RS256.id())
                .mandatory();
    }

    private static ConfigField tokenExpiryTime() {
        return ConfigField.of(FieldKind.MINUTES, TOKEN_EXPIRY_TIME, "Token Expiry Time")
                .help("How long an issued token is valid, in minutes.")
                .defaultValue("60")
                .between(1, A_YEAR_IN_MINUTES);
    }

    private static ConfigField jwksUri() {
        return ConfigField.of(FieldKind.URL, JWKS_URI, "JWKS URI")
                .help("To use an external JWT, the address where its issuer publishes the keys that validate it."
                        + " Wins over a certificate.")
                .example("https://id.example.com/.well-known/jwks.json")
                .shownWhen(SIGNING_ALGORITHM, ASYMMETRIC);
    }

    private static ConfigField certificate() {
        return ConfigField.of(FieldKind.CERTIFICATE, CERTIFICATE, "Certificate")
                .help("To use an external JWT without a JWKS URI, the certificate or public key of its issuer, in PEM.")
                .shownWhen(SIGNING_ALGORITHM, ASYMMETRIC);
    }

    private static ConfigField secretKey() {
        return ConfigField.of(FieldKind.SECRET, SECRET_KEY, "Secret Key")
                .help("To use an external JWT, the secret shared with its issuer; at least as long as the hash:"
                        + " 32 characters for HS256, 48 for HS384, 64 for HS512.")
                .shownWhen(SIGNING_ALGORITHM, SYMMETRIC);
    }

    private static ConfigField issuer() {
        return ConfigField.of(FieldKind.TEXT, ISSUER, "Issuer")
                .help("If set, an external JWT must have exactly this iss.")
                .example("https://id.example.com/");
    }

    private static ConfigField audiences() {
        return ConfigField.of(FieldKind.LIST, AUDIENCES, "Audiences")
                .help("If set, an external JWT must have one of these in its aud; one a line.")
                .example("https://api.example.com");
    }

    private static ConfigField clockSkew() {
        return ConfigField.of(FieldKind.INTEGER, CLOCK_SKEW, "Clock Skew")
                .help("How many seconds the clocks of issuer and server may differ.")
                .defaultValue("60")
                .between(0, MOST_SKEW_SECONDS);
    }

    private static ConfigField rolesClaim() {
        return ConfigField.of(FieldKind.CLAIM_NAME, ROLES_CLAIM, "Roles Claim")
                .help("If set, issued tokens list the roles of the account under this name.")
                .example("roles");
    }

    private static ConfigField staticClaims() {
        return ConfigField.of(FieldKind.MAP, STATIC_CLAIMS, "Static Claims")
                .help("Claims that every issued token carries; name=value, one a line.")
                .example("tenant=example");
    }
}
