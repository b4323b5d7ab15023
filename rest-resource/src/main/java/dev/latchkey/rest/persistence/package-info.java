/** Configurations in the database. */
package dev.latchkey.rest.persistence;
