/** What other modules add to the status report. */
package dev.latchkey.admin.report;
