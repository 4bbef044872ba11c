-- When it was told that an activity is done. It stays when that is undone: done again, it is not told again.
alter table activity_progress add column told_at timestamptz;
update activity_progress set told_at = done_at where done_at is not null;
