-- Gradebook of an offering: how scores make a total, what was set by hand, and every change of it.

create table gradebook (
	offering_id uuid primary key references offering,
	organisation_id uuid not null references organisation,
	-- What a score counts that is not there: nothing, or zero once its due time is over.
	missing text not null check (missing in ('ignored', 'zero-when-due')),
	-- Name, weight, how many of the lowest are dropped.
	categories jsonb not null,
	-- Of each quiz and assignment: its category, points, whether it is left out.
	columns jsonb not null,
	revision integer not null,
	updated_at timestamptz not null
);
-- How it was set before; only ever added to.
create table gradebook_change (
	id uuid primary key,
	offering_id uuid not null references offering,
	-- Null: as every gradebook begins.
	before jsonb,
	after jsonb not null,
	reason text not null,
	changed_by uuid references person,
	changed_at timestamptz not null
);
create index on gradebook_change (offering_id, changed_at);

-- A score set by hand in place of the one that was reached; without an activity, the total.
create table grade_override (
	id uuid primary key,
	offering_id uuid not null references offering,
	enrolment_id uuid not null references enrolment,
	activity_id uuid references course_activity,
	person_id uuid not null references person,
	score real not null check (score between 0 and 1),
	reason text not null,
	set_at timestamptz not null,
	unique nulls not distinct (enrolment_id, activity_id)
);
create index on grade_override (offering_id);
create index on grade_override (person_id);

-- Who wanted what of a score, from what, and why. What a learner saw already is changed by two: proposed by one, decided by
-- another.
create table grade_change (
	id uuid primary key,
	offering_id uuid not null references offering,
	enrolment_id uuid not null references enrolment,
	activity_id uuid references course_activity,
	person_id uuid not null references person,
	-- What stood there; null: nothing.
	score_before real,
	-- Null: the override is taken back.
	score_after real check (score_after between 0 and 1),
	reason text not null,
	state text not null check (state in ('done', 'proposed', 'confirmed', 'refused', 'withdrawn')),
	-- Came with others in one table.
	import_id uuid,
	asked_by uuid references person,
	asked_at timestamptz not null,
	decided_by uuid references person,
	decided_at timestamptz,
	-- Why it was refused.
	answer text not null default '',
	check ((state in ('done', 'proposed')) = (decided_at is null))
);
create index on grade_change (enrolment_id, asked_at);
create index on grade_change (offering_id, state);
create index on grade_change (person_id);
create unique index grade_change_open on grade_change (enrolment_id, activity_id) nulls not distinct
	where state = 'proposed';

-- A learner who had not moved was written to.
create table learner_reminder (
	id uuid primary key,
	offering_id uuid not null references offering,
	person_id uuid not null references person,
	sent_by uuid references person,
	sent_at timestamptz not null
);
create index on learner_reminder (offering_id, person_id, sent_at);
create index on learner_reminder (person_id);

-- History is history: a decided change stays, but for the names of who is erased.
create function grade_history_stays() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' then
		if tg_table_name = 'grade_change' then
			if old.state = 'proposed'
				and to_jsonb(new) - array['state', 'decided_by', 'decided_at', 'answer']
					= to_jsonb(old) - array['state', 'decided_by', 'decided_at', 'answer'] then
				return new;
			end if;
			if to_jsonb(new) - array['asked_by', 'decided_by'] = to_jsonb(old) - array['asked_by', 'decided_by']
				and (new.asked_by is null or new.asked_by = old.asked_by)
				and (new.decided_by is null or new.decided_by = old.decided_by) then
				return new;
			end if;
		elsif to_jsonb(new) - 'changed_by' = to_jsonb(old) - 'changed_by' and new.changed_by is null then
			return new;
		end if;
	end if;
	raise exception 'a change of marks stays on record' using errcode = 'restrict_violation';
end $$;
create trigger grade_change_stays before update or delete on grade_change
	for each row execute function grade_history_stays();
create trigger gradebook_change_stays before update or delete on gradebook_change
	for each row execute function grade_history_stays();

alter table gradebook enable row level security;
alter table gradebook force row level security;
create policy gradebook_read on gradebook for select using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings())
	or offering_id in (select e.offering_id from enrolment e where e.person_id = (select scope_person())));
create policy gradebook_write on gradebook using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings()));
alter table gradebook_change enable row level security;
alter table gradebook_change force row level security;
create policy gradebook_change_scope on gradebook_change using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings()));
-- Nobody sets marks of their own, whoever else they are.
alter table grade_override enable row level security;
alter table grade_override force row level security;
create policy grade_override_read on grade_override for select using (
	(select scope_is_system()) or person_id = (select scope_person()) or offering_id in (select scope_run_offerings()));
create policy grade_override_write on grade_override using (
	(select scope_is_system())
	or (offering_id in (select scope_run_offerings()) and person_id <> (select scope_person())));
alter table grade_change enable row level security;
alter table grade_change force row level security;
-- What is only proposed is no learner's yet.
create policy grade_change_read on grade_change for select using (
	(select scope_is_system())
	or (offering_id in (select scope_run_offerings()) and person_id <> (select scope_person()))
	or (person_id = (select scope_person()) and state in ('done', 'confirmed')));
create policy grade_change_write on grade_change using (
	(select scope_is_system())
	or (offering_id in (select scope_run_offerings()) and person_id <> (select scope_person())));
alter table learner_reminder enable row level security;
alter table learner_reminder force row level security;
create policy learner_reminder_scope on learner_reminder using (
	(select scope_is_system()) or person_id = (select scope_person()) or offering_id in (select scope_run_offerings()));
