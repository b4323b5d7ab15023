/** What the templates show: plain records, one per page, without any HTML. */
package dev.latchkey.admin.page;
