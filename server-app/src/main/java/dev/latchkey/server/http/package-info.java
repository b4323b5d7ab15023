/**
 * The HTTP server: limits, the guard before every route, and answers to what never reaches one. Start at
 * {@link dev.latchkey.server.http.HttpServer}.
 */
package dev.latchkey.server.http;
