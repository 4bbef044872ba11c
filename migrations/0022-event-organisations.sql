-- For which organisation somebody acted when an event came about.
alter table outbox_event add column organisation_id uuid;
