/**
 * Server-rendered admin pages. Start at {@link dev.latchkey.admin.AdminModule}. Templates are in {@code src/main/jte},
 * one per page, each fed by one record of {@code page}; the handlers in {@code http} call services and nothing else.
 */
package dev.latchkey.admin;
