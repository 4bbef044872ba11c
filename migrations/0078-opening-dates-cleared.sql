-- Null: the date was taken away again. The row stays, so that changes are told apart by its revision.
alter table part_opening alter column opens_at drop not null;
