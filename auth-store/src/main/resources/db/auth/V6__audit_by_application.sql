-- When each application was last used, and the list of one application. Never edited once released.

CREATE INDEX audit_entry_application ON audit_entry (application_id, error_code, happened DESC);
