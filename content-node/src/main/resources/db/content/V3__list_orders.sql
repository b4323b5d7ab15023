-- The list of content by the columns that it can be sorted by, each from either end; without these, a million nodes are
-- read and sorted for a page of fifty. Never edited once released.

CREATE INDEX node_created ON node (created, nid);
CREATE INDEX node_type_nid ON node (type, nid);
CREATE INDEX node_status_nid ON node (status, nid);
