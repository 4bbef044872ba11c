-- Rules from statements to evidence: made by people without code, versioned, tried before they are switched on.
create table record_rule (
	id uuid primary key,
	organisation_id uuid not null references organisation,
	name text not null,
	state text not null default 'off' check (state in ('off', 'on')),
	-- The newest version, which is the one that runs.
	version integer not null default 1,
	-- Who switched it on: it says something only of learners whom they may judge.
	switched_by uuid references person,
	created_by uuid references person,
	created_at timestamptz not null,
	updated_at timestamptz not null
);
create index on record_rule (organisation_id, state);

create table record_rule_version (
	rule_id uuid not null references record_rule,
	organisation_id uuid not null references organisation,
	version integer not null,
	definition jsonb not null,
	made_by uuid references person,
	made_at timestamptz not null,
	-- What a trial on past statements found; a version is switched on only after one.
	trial jsonb,
	tried_at timestamptz,
	primary key (rule_id, version)
);

alter table record_rule enable row level security;
alter table record_rule force row level security;
create policy record_rule_read on record_rule for select using (
	(select scope_is_system()) or organisation_id = (select scope_organisation()));
create policy record_rule_write on record_rule using (
	(select scope_is_system())
	or (organisation_id = (select scope_organisation()) and ((select scope_manages()) or (select scope_teaches()))));
alter table record_rule_version enable row level security;
alter table record_rule_version force row level security;
create policy record_rule_version_read on record_rule_version for select using (
	(select scope_is_system()) or organisation_id = (select scope_organisation()));
create policy record_rule_version_write on record_rule_version using (
	(select scope_is_system())
	or (organisation_id = (select scope_organisation()) and ((select scope_manages()) or (select scope_teaches()))));
