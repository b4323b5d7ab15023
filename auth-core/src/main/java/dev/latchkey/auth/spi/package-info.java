/**
 * The contract between the server and an authentication method, version 1.
 *
 * <p>A plugin compiles against this package and nothing else of the server; the package itself needs nothing but the
 * JDK. No method here takes or returns {@code null}. Types are interfaces, records, enums and exceptions.
 *
 * <h2>What is whose</h2>
 *
 * <p>The method judges <em>whose</em> a credential is and whether it is good. Everything else is the server's: finding
 * the application (header {@code AUTH-METHOD}), taking the credential out of the request, one credential in one place,
 * limits of length, finding the account and refusing it if it is blocked, revocation, the application's rules,
 * permissions, caching of outcomes, error bodies, the audit log, and closing the door on whoever fails too often.
 *
 * <h2>The life of a method</h2>
 *
 * <ol>
 *   <li>The server finds an {@link dev.latchkey.auth.spi.AuthMethodProvider} through {@link java.util.ServiceLoader}:
 *       {@code META-INF/services/dev.latchkey.auth.spi.AuthMethodProvider} names a public class with a public
 *       constructor that takes nothing.
 *   <li>It asks for the {@link dev.latchkey.auth.spi.AuthMethodDescriptor}, at any time and as often as it likes: the
 *       same each time, without side effects.
 *   <li>For each application that uses the method, and anew after each change of its settings or keys, it calls {@link
 *       dev.latchkey.auth.spi.AuthMethodProvider#open open}, which reads the settings once and never uses the network.
 *       The same call tries settings out before they are saved, so an opened method may never get a request.
 *   <li>{@link dev.latchkey.auth.spi.AuthMethod#authenticate authenticate} judges request after request, in many threads
 *       at once.
 *   <li>{@link dev.latchkey.auth.spi.AuthMethod#close close}, once, after the last request. Whatever the method started
 *       ends there; then nothing holds the plugin's classes and its jar can be replaced while the server runs.
 * </ol>
 *
 * <h2>Threads</h2>
 *
 * <p>Providers, methods and what they lend out are used by any thread at any time and are thread-safe; so is what {@link
 * dev.latchkey.auth.spi.MethodContext} lends. The simplest way is to hold nothing but final, unchangeable fields. A
 * request waits for {@code authenticate}, but not for ever, and only a bounded number of calls runs at a time: whoever
 * takes too long is answered for with 503, like whoever throws. What takes long belongs into {@link
 * dev.latchkey.auth.spi.MethodContext#background}. Request and trace are lent for the call: what is noted after it has
 * ended is dropped. While the plugin runs, the thread's context class loader is the plugin's.
 *
 * <h2>Outcomes</h2>
 *
 * <p>{@code authenticate} returns one of three {@linkplain dev.latchkey.auth.spi.AuthOutcome outcomes} for every input:
 *
 * <ul>
 *   <li>{@code Authenticated}: the credential is good; here is its {@link dev.latchkey.auth.spi.Subject} and what the
 *       server needs to revoke and cache it.
 *   <li>{@code Rejected}: the credential is bad, and that is the caller's to mend.
 *   <li>{@code Unavailable}: nobody can tell at the moment, for example because another server is out of reach. Never an
 *       answer to a bad credential, nor the other way round.
 * </ul>
 *
 * <p>An exception or error that leaves the plugin is a fault of the plugin: the request is answered with 503 {@code
 * AUTH_METHOD_UNAVAILABLE}, and a plugin that fails again and again is not asked for a while.
 *
 * <p>Each check is noted in the {@link dev.latchkey.auth.spi.DecisionTrace}, for the operator who asks why a request was
 * refused. Neither there nor in details, logs, messages or {@code toString} may a credential, a key or a secret stand.
 *
 * <h2>Caching</h2>
 *
 * <p>The server may answer for the very same credential without asking the method until {@link
 * dev.latchkey.auth.spi.Credential#cacheableUntil}, which is never after {@code expiresAt}. What depends on more of the
 * request than its credential (a signature over the body, a nonce, the client's address) must not be cached: {@link
 * java.time.Instant#EPOCH}. Revocation, account and rules are checked on every request all the same. Time comes from
 * {@link dev.latchkey.auth.spi.MethodContext#clock} alone, and clocks may jump in both directions.
 *
 * <h2>Settings</h2>
 *
 * <p>The {@link dev.latchkey.auth.spi.ConfigSchema} of the descriptor declares them once, as data. The server draws the
 * form, checks what is entered on every path, seals the values of secret kinds, and hands over {@link
 * dev.latchkey.auth.spi.MethodSettings} that have passed. {@code open} checks what spans several settings and throws
 * {@link dev.latchkey.auth.spi.InvalidSettingsException} with every problem at once. A key that has been released keeps
 * its meaning; {@link dev.latchkey.auth.spi.AuthMethodProvider#upgraded upgraded} translates what older versions stored.
 *
 * <h2>Keys and issued tokens</h2>
 *
 * <p>A method whose applications have keys of their own has a {@link dev.latchkey.auth.spi.KeyMaker}. The server keeps
 * and rotates the keys; the method finds them in its {@link dev.latchkey.auth.spi.KeyRing}: it signs with the active
 * one, and verifies with every one that is not revoked. A {@link dev.latchkey.auth.spi.TokenIssuer} hands out
 * credentials to whoever has proved an account by its password; {@link dev.latchkey.auth.spi.AuthMethod#publishedKeys}
 * lets others verify them.
 *
 * <h2>Credentials that accounts hold</h2>
 *
 * <p>A method whose credentials belong to accounts, such as API keys, has an {@link
 * dev.latchkey.auth.spi.AccountCredentialMaker}. The server keeps what it makes, lists, renews and revokes it; the method
 * looks it up by its id ({@link dev.latchkey.auth.spi.AccountCredentials}), compares in constant time, and tells the
 * caller of an expired one. A method to which the account's password is the credential asks {@link
 * dev.latchkey.auth.spi.PasswordProof}.
 *
 * <h2>Errors</h2>
 *
 * <p>A method answers with {@link dev.latchkey.auth.spi.StandardError} or with codes of its own, an enum that implements
 * {@link dev.latchkey.auth.spi.ErrorCode} and is listed in the descriptor. Names are upper snake case, not those of
 * {@code StandardError}, and never change: clients compare them. {@code Unavailable} takes codes of status 503 or 429.
 *
 * <h2>Other servers</h2>
 *
 * <p>A method asks them through {@link dev.latchkey.auth.spi.MethodContext#documents}, within the operator's limits of
 * time, size and addresses, and never while it is opened. An {@link dev.latchkey.auth.spi.OnlineCheck} lets an
 * administrator test the connection.
 *
 * <h2>Versions</h2>
 *
 * <p>{@link dev.latchkey.auth.spi.AuthMethodDescriptor#SPI_VERSION} is copied into a plugin when it is compiled. What has
 * been released only grows, by default methods and new types, within one version; a server refuses plugins of a newer
 * version in words. A default method that a server calls and a plugin does not have does what its documentation says.
 *
 * <h2>A complete method</h2>
 *
 * <p>It accepts {@code Authorization: Pin editor:4711} where 4711 is the application's PIN.
 *
 * <pre>{@code
 * package com.example.pin;
 *
 * import dev.latchkey.auth.spi.*;
 * import java.nio.charset.StandardCharsets;
 * import java.security.MessageDigest;
 * import java.time.Instant;
 * import java.util.List;
 *
 * public final class PinMethodProvider implements AuthMethodProvider {
 *
 *     private static final ConfigSchema SETTINGS = ConfigSchema.of(
 *             ConfigField.of(FieldKind.SECRET, "pin", "PIN").help("What callers send.").mandatory().between(4, 64));
 *
 *     private static final AuthMethodDescriptor DESCRIPTOR = new AuthMethodDescriptor(
 *             "pin", "PIN", "One number for all callers. An example.", "1.0.0",
 *             AuthMethodDescriptor.SPI_VERSION, SETTINGS, List.of(PinError.values()));
 *
 *     @Override
 *     public AuthMethodDescriptor descriptor() {
 *         return DESCRIPTOR;
 *     }
 *
 *     @Override
 *     public AuthMethod open(MethodSettings settings, MethodContext context) {
 *         return new PinMethod(settings.required("pin").getBytes(StandardCharsets.UTF_8));
 *     }
 *
 *     public enum PinError implements ErrorCode {
 *         WRONG_PIN;
 *
 *         @Override
 *         public int httpStatus() {
 *             return 401;
 *         }
 *
 *         @Override
 *         public String description() {
 *             return "The PIN is not the application's.";
 *         }
 *     }
 *
 *     private static final class PinMethod implements AuthMethod {
 *
 *         private final byte[] pin;
 *
 *         PinMethod(byte[] pin) {
 *             this.pin = pin;
 *         }
 *
 *         @Override
 *         public CredentialPlace credentialPlace() {
 *             return CredentialPlace.authorization("Pin");
 *         }
 *
 *         @Override
 *         public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
 *             String credential = request.credential();
 *             int colon = credential.indexOf(':');
 *             byte[] sent = credential.substring(colon + 1).getBytes(StandardCharsets.UTF_8);
 *             if (colon < 1 || !MessageDigest.isEqual(sent, pin)) {
 *                 trace.failed("pin");
 *                 return new AuthOutcome.Rejected(PinError.WRONG_PIN);
 *             }
 *             trace.passed("pin");
 *             return new AuthOutcome.Authenticated(
 *                     new Subject.ByName(credential.substring(0, colon)),
 *                     new Credential("", "", Instant.EPOCH, Instant.MAX, Instant.EPOCH));
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>The module {@code auth-testkit} holds the tests that every method passes ({@code AuthMethodContract}) and fakes of
 * what the server lends.
 */
package dev.latchkey.auth.spi;
