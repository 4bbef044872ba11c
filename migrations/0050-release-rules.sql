-- Rules of release: when a unit or an activity opens for a learner, and what an offering and its teachers add to them.

-- All of a list hold; an empty one is open from the beginning.
alter table course_unit add column release jsonb not null default '[]';
alter table course_activity add column release jsonb not null default '[]';

-- The date of an offering for a part that opens on one. Parts are units and activities of its version, which is published
-- and stays.
create table part_opening (
	offering_id uuid not null references offering,
	part_id uuid not null,
	organisation_id uuid not null references organisation,
	opens_at timestamptz not null,
	revision integer not null default 1,
	set_by uuid references person,
	updated_at timestamptz not null,
	primary key (offering_id, part_id)
);

-- A part that is open for one learner whatever its rules say, and why.
create table early_opening (
	enrolment_id uuid not null references enrolment,
	part_id uuid not null,
	offering_id uuid not null references offering,
	person_id uuid not null references person,
	organisation_id uuid not null references organisation,
	reason text not null,
	opened_by uuid references person,
	opened_at timestamptz not null,
	primary key (enrolment_id, part_id)
);
create index on early_opening (offering_id, part_id);
create index on early_opening (person_id);

alter table part_opening enable row level security;
alter table part_opening force row level security;
create policy part_opening_read on part_opening for select using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings())
	or offering_id in (select e.offering_id from enrolment e where e.person_id = (select scope_person())));
create policy part_opening_write on part_opening using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings()));
alter table early_opening enable row level security;
alter table early_opening force row level security;
create policy early_opening_read on early_opening for select using (
	(select scope_is_system()) or person_id = (select scope_person()) or offering_id in (select scope_run_offerings()));
create policy early_opening_write on early_opening using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings()));
