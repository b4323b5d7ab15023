/** Which authentication methods this server has. */
package dev.latchkey.auth.registry;
