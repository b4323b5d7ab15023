/** What there is to choose from on a server: permissions and methods, whoever contributes them. */
package dev.latchkey.server.catalog;
