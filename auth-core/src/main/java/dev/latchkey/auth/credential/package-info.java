/**
 * Credentials that accounts hold for an application, as API keys are: made, listed, renewed and revoked here, judged by
 * the application's method, which reaches them through {@link dev.latchkey.auth.spi.AccountCredentials}.
 */
package dev.latchkey.auth.credential;
