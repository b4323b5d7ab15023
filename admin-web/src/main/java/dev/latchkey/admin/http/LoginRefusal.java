package dev.latchkey.admin.http;

/**
 * Why somebody is not logged in.
 *
 * @param status of the answer
 */
record LoginRefusal(int status, String text) {}
