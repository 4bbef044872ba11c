-- Who is in a group is enrolled, also who comes to it later.
create table enrolment_rule (
	offering_id uuid not null references offering,
	group_id uuid not null references learner_group,
	organisation_id uuid not null references organisation,
	made_by uuid references person,
	made_at timestamptz not null,
	primary key (offering_id, group_id)
);
create index on enrolment_rule (group_id);
alter table enrolment drop constraint enrolment_via_check;
alter table enrolment add constraint enrolment_via_check check (via in ('list', 'code', 'group', 'request', 'rule'));

alter table enrolment_rule enable row level security;
alter table enrolment_rule force row level security;
create policy enrolment_rule_scope on enrolment_rule using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings()));
