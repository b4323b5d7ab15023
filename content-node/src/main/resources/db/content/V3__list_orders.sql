-- The list of content by the columns that it can be sorted by, each from either end; without these, a million nodes are
-- read and sorted for a page of fifty. Never edited once released.

CREATE INDEX node_created ON node (created, nid);
CREATE INDEX node_type_nid ON node (type, nid);
CREATE INDEX node_status_nid ON node (status, nid);

-- The list of one type, newest change first. Descending as its query is: the embedded database would otherwise take the
-- index of the foreign key and sort what it finds.
DROP INDEX node_type_changed;
CREATE INDEX node_type_last_changed ON node (type DESC, changed DESC, nid DESC);
