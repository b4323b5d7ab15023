package dev.latchkey.auth.testkit;

/** A well-behaved method passes the whole contract. */
final class StampContractTest extends StampContract {}
