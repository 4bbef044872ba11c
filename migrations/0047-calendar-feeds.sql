-- Timetables in people's own calendars, and what was reminded of.

-- A secret address from which a calendar reads: its hash alone is kept.
create table calendar_feed (
	person_id uuid primary key references person,
	secret_hash bytea not null unique,
	made_at timestamptz not null
);

-- Of what somebody was reminded, and the instant it stood at then: what is moved is reminded of anew.
create table learning_reminder (
	person_id uuid not null references person,
	kind text not null check (kind in ('session', 'course-end')),
	-- The session, or the offering.
	object_id uuid not null,
	due_at timestamptz not null,
	told_at timestamptz not null,
	primary key (person_id, kind, object_id, due_at)
);

alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy calendar_feed_scope on calendar_feed using (
	(select scope_is_system()) or person_id = (select scope_person()));
alter table learning_reminder enable row level security;
alter table learning_reminder force row level security;
create policy learning_reminder_scope on learning_reminder using (
	(select scope_is_system()) or person_id = (select scope_person()));
