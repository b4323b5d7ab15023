package dev.latchkey.auth.engine;

import dev.latchkey.auth.spi.AuthOutcome.Authenticated;

/** A token with the application whose method found it good. */
record ProvedToken(OpenApplication open, Authenticated outcome) {}
