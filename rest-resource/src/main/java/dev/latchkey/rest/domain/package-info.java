/** Resources, how they are offered, and the service that knows both. Start at {@link dev.latchkey.rest.domain.RestResources}. */
package dev.latchkey.rest.domain;
