/** Calls of the API as clients make them: shown, handed out and tried. Start at {@link dev.latchkey.admin.call.Trials}. */
package dev.latchkey.admin.call;
