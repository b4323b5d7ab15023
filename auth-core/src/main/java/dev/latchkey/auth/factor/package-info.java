/** The second factor of accounts: codes that change with time, and codes for the day on which the device is lost. */
package dev.latchkey.auth.factor;
