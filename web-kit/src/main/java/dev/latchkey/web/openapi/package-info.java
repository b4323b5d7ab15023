/**
 * What there is to tell about an API, as OpenAPI 3.1 names its parts. Whoever adds routes describes them beside
 * ({@link dev.latchkey.web.RouteGroup#api}); the server puts the parts together and writes the document.
 * {@link dev.latchkey.web.openapi.Api} is where to start.
 */
package dev.latchkey.web.openapi;
