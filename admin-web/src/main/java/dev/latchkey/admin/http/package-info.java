/** Handlers of the admin pages, and what guards them: forms, headers, redirects, error pages. */
package dev.latchkey.admin.http;
