/** The dispatcher of all REST resources. Start at {@code RestDispatcher}; the order of checks is {@code RestPipeline}'s. */
package dev.latchkey.rest.http;
