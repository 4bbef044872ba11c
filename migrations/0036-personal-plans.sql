-- A learner's own plan: which courses, in which terms, close what is missing for an occupation.

create table personal_plan (
	id uuid primary key,
	person_id uuid not null references person,
	-- Where they learn; its region is where courses are looked for.
	organisation_id uuid not null references organisation,
	-- Which of the ways proposed was accepted, and what was asked for.
	way text not null check (way in ('fewest-hours', 'fewest-courses', 'soonest', 'own-school')),
	terms integer not null check (terms between 1 and 8),
	hours_per_term integer not null check (hours_per_term between 10 and 1200),
	-- Courses that must be in it, and those that must not.
	keep uuid[] not null default '{}',
	without uuid[] not null default '{}',
	-- Whether no other plan within these limits costs less; else by how many hours or courses at most one could.
	proven boolean not null,
	gap double precision not null default 0 check (gap >= 0),
	accepted_at timestamptz not null,
	-- When another one took its place, or it was given up.
	ended_at timestamptz
);
create unique index personal_plan_current on personal_plan (person_id) where ended_at is null;
create index on personal_plan (organisation_id) where ended_at is null;

create table personal_plan_target (
	plan_id uuid not null references personal_plan on delete cascade,
	person_id uuid not null references person,
	occupation_id uuid not null references occupation,
	primary key (plan_id, occupation_id)
);
create index on personal_plan_target (person_id);

create table personal_plan_course (
	plan_id uuid not null references personal_plan on delete cascade,
	person_id uuid not null references person,
	course_id uuid not null references course,
	-- Year and half: 1 from February, 2 from September.
	term text not null check (term ~ '^\d{4}-[12]$'),
	hours integer not null check (hours > 0),
	-- Nobody stated how long it takes.
	hours_assumed boolean not null,
	primary key (plan_id, course_id)
);
create index on personal_plan_course (person_id);
create index on personal_plan_course (course_id, term);

-- What a course of the plan closes, as it was when the plan was accepted.
create table personal_plan_closing (
	plan_id uuid not null,
	course_id uuid not null,
	person_id uuid not null references person,
	competency_id uuid not null references competency,
	level_from numeric(2, 1) not null,
	level_to numeric(2, 1) not null,
	primary key (plan_id, course_id, competency_id),
	foreign key (plan_id, course_id) references personal_plan_course on delete cascade
);
create index on personal_plan_closing (person_id);

-- Second lock: one's own, and those of one's learners to read.
do $$
declare
	name text;
begin
	foreach name in array array['personal_plan', 'personal_plan_target', 'personal_plan_course', 'personal_plan_closing'] loop
		execute format('alter table %I enable row level security', name);
		execute format('alter table %I force row level security', name);
		execute format('create policy %I on %I for select using ((select scope_is_system()) or person_id = (select scope_person())
			or person_id in (select scope_duty_people()))', name || '_read', name);
		execute format('create policy %I on %I using ((select scope_is_system()) or person_id = (select scope_person()))',
			name || '_write', name);
	end loop;
end $$;
