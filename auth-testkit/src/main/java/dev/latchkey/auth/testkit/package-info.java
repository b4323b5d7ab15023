/**
 * For authors of authentication methods: {@link dev.latchkey.auth.testkit.AuthMethodContract} holds the tests that every
 * method passes, {@link dev.latchkey.auth.testkit.PluginRules} what its code keeps to, and {@link
 * dev.latchkey.auth.testkit.TestMethodContext} with {@link dev.latchkey.auth.testkit.TestRequest} stand in for the server
 * in tests of one's own.
 */
package dev.latchkey.auth.testkit;
