/**
 * What every module with HTTP shares: groups of routes, the access each route demands, who is calling, and the one
 * writer of error bodies. Start at {@link dev.latchkey.web.RouteGroup}; for entities served over REST at
 * {@link dev.latchkey.web.rest.RestResource}.
 */
package dev.latchkey.web;
