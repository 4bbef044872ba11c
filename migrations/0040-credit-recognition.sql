-- Credits recognised across schools: a course of one counts for a module of another's training plan.

create table credit_recognition (
	id uuid primary key,
	-- The school that gives the course, and the one whose module it counts for.
	giving_id uuid not null references organisation,
	receiving_id uuid not null references organisation,
	course_id uuid not null references course,
	plan_id uuid not null references training_plan,
	-- Stays the same over the versions of the plan.
	module_id uuid not null,
	credits numeric(4, 1) not null check (credits > 0),
	state text not null default 'proposed' check (state in ('proposed', 'agreed', 'declined', 'ended')),
	note text,
	proposed_by uuid references person,
	proposed_at timestamptz not null,
	decided_by uuid references person,
	decided_at timestamptz,
	decision_note text,
	ended_by uuid references person,
	ended_at timestamptz,
	check (giving_id <> receiving_id)
);
create unique index credit_recognition_open on credit_recognition (course_id, plan_id, module_id)
	where state in ('proposed', 'agreed');
create index on credit_recognition (proposed_at, id);
create index on credit_recognition (giving_id);
create index on credit_recognition (receiving_id);
create index on credit_recognition (plan_id, module_id) where state = 'agreed';
create index on credit_recognition (proposed_by);
create index on credit_recognition (decided_by);
create index on credit_recognition (ended_by);

-- Second lock: what is agreed everybody reads, the rest the two schools; those who run them write.
alter table credit_recognition enable row level security;
alter table credit_recognition force row level security;
create policy credit_recognition_read on credit_recognition for select using ((select scope_is_system())
	or state in ('agreed', 'ended') or giving_id = (select scope_organisation())
	or receiving_id = (select scope_organisation()));
create policy credit_recognition_propose on credit_recognition for insert with check ((select scope_is_system())
	or (receiving_id = (select scope_organisation()) and (select scope_runs_school())));
create policy credit_recognition_decide on credit_recognition for update using ((select scope_is_system())
	or ((giving_id = (select scope_organisation()) or receiving_id = (select scope_organisation()))
		and (select scope_runs_school())));
