/** What a method declares of its settings, written as JSON Schema; start at {@link dev.latchkey.admin.schema.SettingsSchema}. */
package dev.latchkey.admin.schema;
