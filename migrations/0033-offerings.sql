-- Courses that run: offerings, who teaches and who learns in them, how far they are, and attempts at quizzes.

create table offering (
	id uuid primary key,
	course_id uuid not null references course,
	version_id uuid not null references course_version,
	organisation_id uuid not null references organisation,
	region_id uuid not null references region,
	term text not null,
	section text not null,
	starts_on date not null,
	ends_on date not null,
	-- In which those days begin and end, and the instants that follow from it.
	time_zone text not null,
	starts_at timestamptz not null,
	ends_at timestamptz not null,
	-- Seats; null: no limit. How many are taken is kept with every enrolment.
	capacity integer check (capacity between 1 and 100000),
	taken integer not null default 0,
	state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
	-- Changes so far, so that nobody overwrites what they have not seen.
	revision integer not null default 1,
	sample boolean not null default false,
	created_by uuid references person,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	check (ends_on >= starts_on),
	check (taken >= 0),
	unique (course_id, term, section)
);
create index on offering (organisation_id, starts_at);
create index on offering (version_id);
create index on offering (starts_at, id);

-- By which a learner joins without being on a list. Apart, because everybody may read what is offered.
create table offering_code (
	offering_id uuid primary key references offering,
	organisation_id uuid not null references organisation,
	code text not null unique,
	made_at timestamptz not null
);

create table offering_teacher (
	offering_id uuid not null references offering,
	person_id uuid not null references person,
	-- Of the offering.
	organisation_id uuid not null references organisation,
	role text not null check (role in ('teacher', 'mentor')),
	given_by uuid references person,
	since timestamptz not null,
	ended_at timestamptz,
	primary key (offering_id, person_id)
);
create index on offering_teacher (person_id) where ended_at is null;

create table enrolment (
	id uuid primary key,
	offering_id uuid not null references offering,
	person_id uuid not null references person,
	-- Of the offering, and what is learned.
	organisation_id uuid not null references organisation,
	version_id uuid not null references course_version,
	state text not null default 'active' check (state in ('active', 'withdrawn', 'removed')),
	via text not null check (via in ('list', 'code', 'group')),
	enrolled_by uuid references person,
	enrolled_at timestamptz not null,
	ended_at timestamptz,
	-- Activities that are done; where the learner stopped.
	done integer not null default 0,
	last_activity_id uuid references course_activity,
	last_at timestamptz,
	check ((state = 'active') = (ended_at is null)),
	unique (offering_id, person_id)
);
create index on enrolment (person_id, state);

create table activity_progress (
	enrolment_id uuid not null references enrolment,
	activity_id uuid not null references course_activity,
	offering_id uuid not null references offering,
	person_id uuid not null references person,
	state text not null default 'started' check (state in ('started', 'done')),
	-- Seconds into a video.
	position real,
	-- Of a quiz: what counts, 0–1.
	score real,
	started_at timestamptz not null,
	seen_at timestamptz not null,
	done_at timestamptz,
	check ((state = 'done') = (done_at is not null)),
	primary key (enrolment_id, activity_id)
);
create index on activity_progress (offering_id);
create index on activity_progress (person_id);

create table activity_note (
	enrolment_id uuid not null references enrolment,
	activity_id uuid not null references course_activity,
	person_id uuid not null references person,
	text text not null,
	updated_at timestamptz not null,
	primary key (enrolment_id, activity_id)
);
create index on activity_note (person_id);

create table quiz_attempt (
	id uuid primary key,
	enrolment_id uuid not null references enrolment,
	offering_id uuid not null references offering,
	activity_id uuid not null references course_activity,
	person_id uuid not null references person,
	number integer not null,
	state text not null default 'open' check (state in ('open', 'submitted')),
	started_at timestamptz not null,
	-- By the server's clock; null: no limit but the end of the offering.
	due_at timestamptz,
	-- What the learner sees, as it was drawn; what is right lies in quiz_key.
	paper jsonb not null,
	answers jsonb not null default '{}',
	saved_at timestamptz,
	submitted_at timestamptz,
	score numeric(8, 2),
	points numeric(8, 2) not null,
	passed boolean,
	-- Points reached of each question and of each competency.
	result jsonb,
	check ((state = 'submitted') = (submitted_at is not null and score is not null and result is not null)),
	unique (enrolment_id, activity_id, number)
);
-- Of two tabs one begins; the other goes on with the same.
create unique index quiz_attempt_open on quiz_attempt (enrolment_id, activity_id) where state = 'open';
create index on quiz_attempt (offering_id, activity_id);
create index on quiz_attempt (person_id);
create index on quiz_attempt (due_at) where state = 'open';

-- The questions of an attempt with their answers, as they were drawn: read by nobody but the rules.
create table quiz_key (
	attempt_id uuid primary key references quiz_attempt on delete cascade,
	questions jsonb not null
);

-- Offerings that the actor teaches, and those of the organisation to those who answer for its courses.
create function scope_run_offerings() returns setof uuid language sql stable as $$
	select t.offering_id from offering_teacher t where t.person_id = scope_person() and t.ended_at is null
	union
	select o.id from offering o where o.organisation_id = scope_organisation() and (select scope_writes_courses())
$$;
-- Versions that the actor learns or teaches.
create function scope_learned_versions() returns setof uuid language sql stable as $$
	select e.version_id from enrolment e where e.person_id = scope_person() and e.state = 'active'
	union
	select o.version_id from offering_teacher t join offering o on o.id = t.offering_id
	where t.person_id = scope_person() and t.ended_at is null
$$;

create policy course_unit_read on course_unit for select using (version_id in (select scope_learned_versions()));
create policy course_activity_read on course_activity for select using (
	version_id in (select scope_learned_versions()));

alter table offering enable row level security;
alter table offering force row level security;
create policy offering_read on offering for select using (
	(select scope_is_system()) or state <> 'draft'
	or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or id in (select t.offering_id from offering_teacher t
		where t.person_id = (select scope_person()) and t.ended_at is null));
create policy offering_write on offering using (
	(select scope_is_system()) or (organisation_id = (select scope_organisation()) and (select scope_writes_courses()))
	or id in (select t.offering_id from offering_teacher t
		where t.person_id = (select scope_person()) and t.ended_at is null));
alter table offering_code enable row level security;
alter table offering_code force row level security;
create policy offering_code_scope on offering_code using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings()));
alter table offering_teacher enable row level security;
alter table offering_teacher force row level security;
create policy offering_teacher_read on offering_teacher for select using (
	(select scope_is_system()) or person_id = (select scope_person()) or organisation_id = (select scope_organisation()));
create policy offering_teacher_write on offering_teacher using (
	(select scope_is_system()) or (organisation_id = (select scope_organisation()) and (select scope_writes_courses())));
alter table enrolment enable row level security;
alter table enrolment force row level security;
create policy enrolment_scope on enrolment using (
	(select scope_is_system()) or person_id = (select scope_person())
	or offering_id in (select scope_run_offerings()));
alter table activity_progress enable row level security;
alter table activity_progress force row level security;
create policy activity_progress_read on activity_progress for select using (
	(select scope_is_system()) or person_id = (select scope_person())
	or offering_id in (select scope_run_offerings()));
create policy activity_progress_write on activity_progress using (
	(select scope_is_system()) or person_id = (select scope_person()));
-- A note is its writer's alone.
alter table activity_note enable row level security;
alter table activity_note force row level security;
create policy activity_note_scope on activity_note using (
	(select scope_is_system()) or person_id = (select scope_person()));
alter table quiz_attempt enable row level security;
alter table quiz_attempt force row level security;
create policy quiz_attempt_read on quiz_attempt for select using (
	(select scope_is_system()) or person_id = (select scope_person())
	or offering_id in (select scope_run_offerings()));
create policy quiz_attempt_write on quiz_attempt using (
	(select scope_is_system()) or person_id = (select scope_person()));
alter table quiz_key enable row level security;
alter table quiz_key force row level security;
create policy quiz_key_scope on quiz_key using ((select scope_is_system()));
