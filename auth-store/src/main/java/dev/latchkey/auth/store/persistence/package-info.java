/**
 * The repositories of auth-core in jdbi, with SQL that H2 and PostgreSQL both read. Reads take one statement each, so
 * they never see half of a change. Moments are kept in whole milliseconds.
 */
package dev.latchkey.auth.store.persistence;
