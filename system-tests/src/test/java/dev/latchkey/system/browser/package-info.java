/** The admin pages in a real browser, served by the built jar. */
package dev.latchkey.system.browser;
