-- Learners ask for seats of offerings themselves: they take one, apply for it or wait, in the order of asking.

-- Who may ask: nobody (those who run it enrol, or give out its code), students of the school that offers it, or students
-- of the whole region, those of other schools by application.
alter table offering add column open_to text not null default 'invited'
	check (open_to in ('invited', 'school', 'region'));

alter table enrolment drop constraint enrolment_via_check;
alter table enrolment add constraint enrolment_via_check check (via in ('list', 'code', 'group', 'request', 'rule'));

create table seat_request (
	offering_id uuid not null references offering,
	person_id uuid not null references person,
	-- Of the offering, and where whoever asks learns.
	organisation_id uuid not null references organisation,
	school_id uuid not null references organisation,
	state text not null check (state in ('applied', 'waiting', 'given', 'refused', 'withdrawn')),
	-- In the order of asking.
	number bigint generated always as identity,
	asked_at timestamptz not null,
	decided_by uuid references person,
	decided_at timestamptz,
	-- Why it was refused.
	reason text,
	primary key (offering_id, person_id)
);
create index on seat_request (offering_id, state, number);
create index on seat_request (person_id);

-- Second lock: one's own, and those of offerings that one runs.
alter table seat_request enable row level security;
alter table seat_request force row level security;
create policy seat_request_scope on seat_request using (
	(select scope_is_system()) or person_id = (select scope_person())
	or offering_id in (select scope_run_offerings()));
