/**
 * Entities served over REST as Drupal serves them (contract "content", sections 1 and 4). A module offers a
 * {@link dev.latchkey.web.rest.RestResource}; the dispatcher of module rest-resource owns the routes, the order of
 * checks and the configuration of methods, formats and providers.
 */
package dev.latchkey.web.rest;
