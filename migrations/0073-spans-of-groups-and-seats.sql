-- Figures stand for a moment: who was in a group then, and who had a seat, is known also when they left and came back.

-- One row each time that somebody is in a group, or looks after it.
alter table learner_group_member drop constraint learner_group_member_pkey;
alter table learner_group_member add column id uuid primary key default gen_random_uuid();
create unique index learner_group_member_current on learner_group_member (group_id, person_id) where ended_at is null;
create index on learner_group_member (group_id, person_id);
alter table learner_group_teacher drop constraint learner_group_teacher_pkey;
alter table learner_group_teacher add column id uuid primary key default gen_random_uuid();
create unique index learner_group_teacher_current on learner_group_teacher (group_id, person_id) where ended_at is null;
create index on learner_group_teacher (group_id, person_id);

-- An enrolment stays the same one when its learner comes back: when they had the seat before.
create table former_seat (
	id uuid primary key default gen_random_uuid(),
	enrolment_id uuid not null references enrolment,
	offering_id uuid not null references offering,
	person_id uuid not null references person,
	enrolled_at timestamptz not null,
	ended_at timestamptz not null
);
create index on former_seat (enrolment_id);
create index on former_seat (offering_id);
create index on former_seat (person_id);

-- Second lock, as of the enrolment itself.
alter table former_seat enable row level security;
alter table former_seat force row level security;
create policy former_seat_scope on former_seat using (
	(select scope_is_system()) or person_id = (select scope_person())
	or offering_id in (select scope_run_offerings()));
