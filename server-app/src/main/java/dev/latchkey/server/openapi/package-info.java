/** The document of the API: {@code /openapi.json}. Its parts are told by those who have the routes. */
package dev.latchkey.server.openapi;
