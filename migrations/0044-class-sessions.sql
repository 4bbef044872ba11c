-- Sessions of an offering, on site and online: who leads and attends them, seats where there are fewer than learners.

create table class_session (
	id uuid primary key,
	offering_id uuid not null references offering,
	-- Of the offering.
	organisation_id uuid not null references organisation,
	unit_id uuid references course_unit,
	title_en text,
	title_zh text,
	-- Where it is held, on site or by a link.
	place_en text,
	place_zh text,
	link text,
	starts_at timestamptz not null,
	ends_at timestamptz not null,
	-- Seats; null: one for everybody who learns in the offering.
	capacity integer check (capacity between 1 and 100000),
	state text not null default 'planned' check (state in ('planned', 'cancelled')),
	cancelled_because text,
	-- Changes so far, so that nobody overwrites what they have not seen, and calendars take the newest.
	revision integer not null default 1,
	sample boolean not null default false,
	created_by uuid references person,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	check (title_en is not null or title_zh is not null),
	check (num_nonnulls(place_en, place_zh, link) >= 1),
	check (ends_at > starts_at)
);
create index on class_session (offering_id, starts_at);
create index on class_session (starts_at);

-- Of the offering's teachers and mentors, who leads; one who teaches it no more leads no more.
create table session_leader (
	session_id uuid not null references class_session,
	person_id uuid not null references person,
	offering_id uuid not null references offering,
	primary key (session_id, person_id)
);
create index on session_leader (person_id);

-- Seats of a session that has fewer than learners, and who waits for one, by the time they asked.
create table session_booking (
	session_id uuid not null references class_session,
	person_id uuid not null references person,
	offering_id uuid not null references offering,
	state text not null check (state in ('seat', 'waiting')),
	-- In the order of asking.
	number bigint generated always as identity,
	asked_at timestamptz not null,
	primary key (session_id, person_id)
);
create index on session_booking (session_id, state, number);
create index on session_booking (person_id);

create table session_attendance (
	session_id uuid not null references class_session,
	person_id uuid not null references person,
	offering_id uuid not null references offering,
	mark text not null check (mark in ('present', 'late', 'excused', 'absent')),
	-- By the list of who leads, or by the code shown in the room.
	via text not null check (via in ('list', 'code')),
	marked_by uuid references person,
	marked_at timestamptz not null,
	-- Why it was changed after the day.
	reason text,
	-- What its statement says by now; null: nothing yet.
	told text check (told in ('attended', 'missed')),
	primary key (session_id, person_id)
);
create index on session_attendance (person_id, offering_id);
create index on session_attendance (offering_id);

-- From which the codes of a session follow: read by the rules alone.
create table session_secret (
	session_id uuid primary key references class_session on delete cascade,
	secret bytea not null
);
-- Wrong codes of a person at a session since the first of them: counted, so that nobody tries all.
create table session_guess (
	session_id uuid not null references class_session on delete cascade,
	person_id uuid not null references person,
	wrong integer not null,
	since timestamptz not null,
	primary key (session_id, person_id)
);
create index on session_guess (person_id);

-- Offerings that the actor learns in.
create function scope_learned_offerings() returns setof uuid language sql stable as $$
	select e.offering_id from enrolment e where e.person_id = scope_person() and e.state = 'active'
$$;

alter table class_session enable row level security;
alter table class_session force row level security;
create policy class_session_read on class_session for select using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings())
	or offering_id in (select scope_learned_offerings()));
create policy class_session_write on class_session using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings()));
alter table session_leader enable row level security;
alter table session_leader force row level security;
create policy session_leader_read on session_leader for select using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings())
	or offering_id in (select scope_learned_offerings()));
create policy session_leader_write on session_leader using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings()));
alter table session_booking enable row level security;
alter table session_booking force row level security;
create policy session_booking_scope on session_booking using (
	(select scope_is_system()) or person_id = (select scope_person())
	or offering_id in (select scope_run_offerings()));
-- A learner reads their own and marks nothing.
alter table session_attendance enable row level security;
alter table session_attendance force row level security;
create policy session_attendance_read on session_attendance for select using (
	(select scope_is_system()) or person_id = (select scope_person())
	or offering_id in (select scope_run_offerings()));
create policy session_attendance_write on session_attendance using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings()));
alter table session_secret enable row level security;
alter table session_secret force row level security;
create policy session_secret_scope on session_secret using ((select scope_is_system()));
alter table session_guess enable row level security;
alter table session_guess force row level security;
create policy session_guess_scope on session_guess using ((select scope_is_system()));
