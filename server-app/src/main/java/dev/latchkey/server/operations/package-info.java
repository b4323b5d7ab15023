/** What those who watch over a running server ask it: health and metrics. */
package dev.latchkey.server.operations;
