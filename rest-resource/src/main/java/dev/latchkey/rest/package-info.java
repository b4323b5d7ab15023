/**
 * Which REST resources are enabled, with which methods, formats and providers, and the one dispatcher that serves them
 * (contract "content", sections 1, 2 and 4). Start at {@link dev.latchkey.rest.RestResourceModule}; configuration is
 * behind {@link dev.latchkey.rest.domain.RestResources}.
 */
package dev.latchkey.rest;
