-- Assignments: what is handed in, and how it is marked by a rubric whose rows are competencies.

alter table course_activity add column assignment jsonb;
alter table course_activity drop constraint course_activity_kind_check;
alter table course_activity add check (kind in ('page', 'video', 'document', 'quiz', 'assignment'));
alter table course_activity add check ((kind = 'assignment') = (assignment is not null));

-- When an assignment is due in an offering; without a row, when the offering ends.
create table assignment_due (
	offering_id uuid not null references offering,
	activity_id uuid not null references course_activity,
	organisation_id uuid not null references organisation,
	due_at timestamptz not null,
	revision integer not null default 1,
	set_by uuid references person,
	updated_at timestamptz not null,
	primary key (offering_id, activity_id)
);

-- More time for one learner, and why.
create table assignment_extension (
	activity_id uuid not null references course_activity,
	enrolment_id uuid not null references enrolment,
	offering_id uuid not null references offering,
	person_id uuid not null references person,
	organisation_id uuid not null references organisation,
	due_at timestamptz not null,
	reason text not null,
	given_by uuid references person,
	given_at timestamptz not null,
	primary key (activity_id, enrolment_id)
);
create index on assignment_extension (offering_id, activity_id);
create index on assignment_extension (person_id);

-- Learners who hand in together.
create table assignment_team (
	id uuid primary key,
	offering_id uuid not null references offering,
	activity_id uuid not null references course_activity,
	organisation_id uuid not null references organisation,
	number integer not null,
	unique (offering_id, activity_id, number) deferrable initially immediate
);
create table assignment_team_member (
	team_id uuid not null references assignment_team on delete cascade,
	activity_id uuid not null references course_activity,
	enrolment_id uuid not null references enrolment,
	offering_id uuid not null references offering,
	person_id uuid not null references person,
	primary key (activity_id, enrolment_id)
);
create index on assignment_team_member (team_id);
create index on assignment_team_member (person_id);

-- A hand-in. Whose it is stands apart (assignment_owner): who marks an anonymous one reads this and not that, and its id
-- says nothing of when it was begun.
create table assignment_work (
	id uuid primary key,
	offering_id uuid not null references offering,
	activity_id uuid not null references course_activity,
	organisation_id uuid not null references organisation,
	-- By which markers call it; drawn by chance.
	number integer not null,
	state text not null default 'draft' check (state in ('draft', 'submitted')),
	-- Cleaned HTML.
	body text,
	url text,
	revision integer not null default 1,
	saved_at timestamptz not null,
	submitted_at timestamptz,
	-- Days after it was due, begun ones as whole ones.
	late_days integer not null default 0,
	check ((state = 'submitted') = (submitted_at is not null)),
	unique (offering_id, activity_id, number)
);
create table assignment_owner (
	work_id uuid not null references assignment_work on delete cascade,
	activity_id uuid not null references course_activity,
	enrolment_id uuid not null references enrolment,
	offering_id uuid not null references offering,
	person_id uuid not null references person,
	team_id uuid references assignment_team,
	-- One work a learner and assignment, whatever tabs there are.
	primary key (activity_id, enrolment_id)
);
create index on assignment_owner (work_id);
create index on assignment_owner (person_id);
create table assignment_file (
	work_id uuid not null references assignment_work on delete cascade,
	file_id uuid not null references stored_file,
	position integer not null,
	primary key (work_id, file_id)
);
create index on assignment_file (file_id);

-- How far the marking of a work that was handed in is, and what came of it: to its learners from the release on.
create table assignment_marking (
	work_id uuid primary key references assignment_work on delete cascade,
	offering_id uuid not null references offering,
	activity_id uuid not null references course_activity,
	organisation_id uuid not null references organisation,
	number integer not null,
	anonymous boolean not null,
	markers integer not null check (markers in (1, 2)),
	-- Marks that were begun.
	taken integer not null default 0,
	-- first, second: a marker is wanted; agree: two differ by more than is allowed.
	stage text not null default 'first' check (stage in ('first', 'second', 'agree', 'marked', 'released')),
	-- Level of each row of the rubric, by its competency.
	levels jsonb,
	feedback text not null default '',
	-- Why it was agreed upon, where two differed.
	reason text,
	proposed_by uuid references person,
	decided_by uuid references person,
	kind text check (kind in ('graded', 'joint')),
	-- 0–1, what lateness takes off included.
	score real,
	released_at timestamptz,
	released_by uuid references person,
	revision integer not null default 1,
	check ((stage = 'released') = (released_at is not null)),
	check (stage not in ('marked', 'released') or (levels is not null and score is not null and kind is not null))
);
create index on assignment_marking (offering_id, number, work_id);
create index on assignment_marking (offering_id, activity_id, stage);

-- What one marker says of a work. Nobody else reads it before all have finished theirs (`shown`).
create table assignment_mark (
	work_id uuid not null references assignment_work on delete cascade,
	marker_id uuid not null references person,
	offering_id uuid not null references offering,
	place integer not null check (place in (1, 2)),
	state text not null default 'draft' check (state in ('draft', 'finished')),
	levels jsonb not null default '{}',
	feedback text not null default '',
	-- For whom the marker spoke: a school, or as a mentor an enterprise or a practice site.
	party text check (party in ('teacher', 'mentor')),
	marker_organisation_id uuid references organisation,
	shown boolean not null default false,
	saved_at timestamptz not null,
	finished_at timestamptz,
	check ((state = 'finished') = (finished_at is not null and party is not null)),
	primary key (work_id, marker_id),
	unique (work_id, place) deferrable initially immediate
);
create index on assignment_mark (marker_id);

-- What was changed after the release, and why; only ever added to.
create table assignment_correction (
	id uuid primary key,
	work_id uuid not null references assignment_work on delete cascade,
	offering_id uuid not null references offering,
	levels_before jsonb not null,
	levels_after jsonb not null,
	score_before real not null,
	score_after real not null,
	reason text not null,
	corrected_by uuid references person,
	corrected_at timestamptz not null
);
create index on assignment_correction (work_id, corrected_at);
create function assignment_correction_stays() returns trigger language plpgsql as $$
begin
	-- Erasing a person takes their name out of what they corrected.
	if tg_op = 'UPDATE' and to_jsonb(new) - 'corrected_by' = to_jsonb(old) - 'corrected_by' and new.corrected_by is null then
		return new;
	end if;
	raise exception 'a correction is never changed' using errcode = 'restrict_violation';
end $$;
create trigger assignment_correction_stays before update or delete on assignment_correction
	for each row execute function assignment_correction_stays();

-- Works of the actor; whoever else they are, they mark none of these.
create function scope_own_works() returns setof uuid language sql stable as $$
	select w.work_id from assignment_owner w where w.person_id = scope_person()
$$;
create function scope_marked_works() returns setof uuid language sql stable as $$
	select m.work_id from assignment_marking m
	where m.offering_id in (select scope_run_offerings()) and m.work_id not in (select scope_own_works())
$$;

alter table assignment_due enable row level security;
alter table assignment_due force row level security;
create policy assignment_due_read on assignment_due for select using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings())
	or offering_id in (select e.offering_id from enrolment e where e.person_id = (select scope_person())));
create policy assignment_due_write on assignment_due using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings()));
alter table assignment_extension enable row level security;
alter table assignment_extension force row level security;
create policy assignment_extension_read on assignment_extension for select using (
	(select scope_is_system()) or person_id = (select scope_person()) or offering_id in (select scope_run_offerings()));
create policy assignment_extension_write on assignment_extension using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings()));
alter table assignment_team enable row level security;
alter table assignment_team force row level security;
create policy assignment_team_scope on assignment_team using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings()));
alter table assignment_team_member enable row level security;
alter table assignment_team_member force row level security;
create policy assignment_team_member_scope on assignment_team_member using (
	(select scope_is_system()) or person_id = (select scope_person()) or offering_id in (select scope_run_offerings()));
alter table assignment_owner enable row level security;
alter table assignment_owner force row level security;
create policy assignment_owner_scope on assignment_owner using (
	(select scope_is_system()) or person_id = (select scope_person()));
alter table assignment_work enable row level security;
alter table assignment_work force row level security;
-- What is written and not handed in yet is its writers' alone.
create policy assignment_work_read on assignment_work for select using (
	(select scope_is_system()) or id in (select scope_own_works()) or id in (select scope_marked_works()));
create policy assignment_work_write on assignment_work using (
	(select scope_is_system()) or id in (select scope_own_works()));
alter table assignment_file enable row level security;
alter table assignment_file force row level security;
create policy assignment_file_read on assignment_file for select using (
	(select scope_is_system()) or work_id in (select scope_own_works()) or work_id in (select scope_marked_works()));
create policy assignment_file_write on assignment_file using (
	(select scope_is_system()) or work_id in (select scope_own_works()));
alter table assignment_marking enable row level security;
alter table assignment_marking force row level security;
create policy assignment_marking_read on assignment_marking for select using (
	(select scope_is_system())
	or (offering_id in (select scope_run_offerings()) and work_id not in (select scope_own_works()))
	or (released_at is not null and work_id in (select scope_own_works())));
create policy assignment_marking_write on assignment_marking using (
	(select scope_is_system())
	or (offering_id in (select scope_run_offerings()) and work_id not in (select scope_own_works())));
alter table assignment_mark enable row level security;
alter table assignment_mark force row level security;
create policy assignment_mark_read on assignment_mark for select using (
	(select scope_is_system()) or marker_id = (select scope_person())
	or (shown and work_id in (select scope_marked_works())));
create policy assignment_mark_write on assignment_mark using (
	(select scope_is_system())
	or (marker_id = (select scope_person()) and work_id in (select scope_marked_works())));
alter table assignment_correction enable row level security;
alter table assignment_correction force row level security;
create policy assignment_correction_read on assignment_correction for select using (
	(select scope_is_system()) or work_id in (select scope_marked_works()) or work_id in (select scope_own_works()));
create policy assignment_correction_write on assignment_correction for insert with check (
	(select scope_is_system()) or work_id in (select scope_marked_works()));
