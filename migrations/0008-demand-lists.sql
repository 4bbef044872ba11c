-- Lists of the demand domain that are long: an index for each order in which they are read.

-- The catalogue's own order (domains/demand/server/catalogue-queries.ts, sort "stars"), from either end.
create index catalogue_entry_stars on catalogue_entry (catalogue_id, (stars * 1e9 + least(lower, 1e8)), occupation_id);
