-- Training plans of programmes, built together by the organisations that are party to them.

create table training_plan (
	id uuid primary key,
	programme_id uuid not null unique references programme,
	organisation_id uuid not null references organisation,
	region_id uuid not null references region,
	sample boolean not null default false,
	created_at timestamptz not null
);
create index on training_plan (organisation_id);

create table plan_version (
	id uuid primary key,
	plan_id uuid not null references training_plan on delete cascade,
	-- Of the plan; here too because row-level security and lists ask for them.
	programme_id uuid not null references programme,
	organisation_id uuid not null references organisation,
	region_id uuid not null references region,
	number integer not null,
	state text not null default 'draft' check (state in ('draft', 'approval', 'approved', 'published', 'superseded')),
	-- Counts the changes: an approval is of one revision, a change says which one it was made on.
	revision integer not null default 1,
	-- As the programme was called when the version was begun: a published version stays readable when it is renamed.
	name_en text,
	name_zh text,
	degree text not null,
	summary_en text,
	summary_zh text,
	-- What the compulsory and elective modules together have to come to.
	credits_required numeric(5, 1) not null default 0 check (credits_required >= 0),
	-- The organisations of plan_party: what row-level security asks without asking that table.
	party_ids uuid[] not null default '{}',
	based_on uuid references plan_version,
	created_by uuid references person,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	submitted_by uuid references person,
	submitted_at timestamptz,
	published_by uuid references person,
	published_at timestamptz,
	check (name_en is not null or name_zh is not null),
	check ((state in ('published', 'superseded')) = (published_at is not null)),
	unique (plan_id, number)
);
create unique index plan_version_open on plan_version (plan_id) where state in ('draft', 'approval', 'approved');
create unique index plan_version_in_force on plan_version (plan_id) where state = 'published';
create index plan_version_by_date on plan_version (updated_at, id);
create index on plan_version (organisation_id, updated_at);
create index on plan_version (region_id) where state = 'published';
create index on plan_version using gin (party_ids);
create index on plan_version (created_by);
create index on plan_version (submitted_by);
create index on plan_version (published_by);

-- Who builds it together: the school that has the programme, and each co-owner with the part it takes.
create table plan_party (
	version_id uuid not null references plan_version on delete cascade,
	organisation_id uuid not null references organisation,
	part text not null check (part in ('school', 'enterprise', 'research_institute', 'practice_site')),
	primary key (version_id, organisation_id)
);
create index on plan_party (organisation_id);

create table plan_objective (
	version_id uuid not null references plan_version on delete cascade,
	competency_id uuid not null references competency,
	level numeric(2, 1) not null check (level between 0 and 5),
	position integer not null,
	primary key (version_id, competency_id)
);
create index on plan_objective (competency_id);

-- The id of a module goes along into the next version: that is how versions are compared.
create table plan_module (
	version_id uuid not null references plan_version on delete cascade,
	id uuid not null,
	position integer not null,
	code text,
	name_en text,
	name_zh text,
	summary_en text,
	summary_zh text,
	kind text not null check (kind in ('compulsory', 'elective')),
	term smallint not null check (term between 1 and 16),
	credits numeric(4, 1) not null check (credits >= 0),
	hours_theory integer not null check (hours_theory >= 0),
	hours_practice integer not null check (hours_practice >= 0),
	hours_site integer not null check (hours_site >= 0),
	primary key (version_id, id),
	check (name_en is not null or name_zh is not null)
);
create table module_competency (
	version_id uuid not null,
	module_id uuid not null,
	competency_id uuid not null references competency,
	level numeric(2, 1) not null check (level between 0 and 5),
	primary key (version_id, module_id, competency_id),
	foreign key (version_id, module_id) references plan_module on delete cascade
);
create index on module_competency (competency_id);
-- The courses that a module is made of, of whatever organisation.
create table module_course (
	version_id uuid not null,
	module_id uuid not null,
	course_id uuid not null references course,
	position integer not null,
	primary key (version_id, module_id, course_id),
	foreign key (version_id, module_id) references plan_module on delete cascade
);
create index on module_course (course_id);
-- A part that the module cannot do without, and who takes it; without an organisation it is uncovered.
create table module_party (
	version_id uuid not null,
	module_id uuid not null,
	part text not null check (part in ('school', 'enterprise', 'research_institute', 'practice_site')),
	organisation_id uuid,
	primary key (version_id, module_id, part),
	foreign key (version_id, module_id) references plan_module on delete cascade,
	foreign key (version_id, organisation_id) references plan_party deferrable initially deferred
);

-- Enterprise standards and project cases: text, link or file; of a module or of the whole plan.
create table plan_attachment (
	version_id uuid not null references plan_version on delete cascade,
	id uuid not null,
	module_id uuid,
	kind text not null check (kind in ('standard', 'case')),
	title text not null,
	language text not null,
	text text,
	url text,
	file_id uuid references stored_file,
	organisation_id uuid not null references organisation,
	person_id uuid references person,
	created_at timestamptz not null,
	primary key (version_id, id),
	foreign key (version_id, module_id) references plan_module on delete cascade
);
create index on plan_attachment (person_id);
create index on plan_attachment (file_id);

create table plan_approval (
	id uuid primary key,
	version_id uuid not null references plan_version on delete cascade,
	-- What was decided on; a later change makes it void.
	revision integer not null,
	organisation_id uuid not null references organisation,
	decision text not null check (decision in ('approved', 'returned')),
	reason text check (decision = 'approved' or reason is not null),
	person_id uuid references person,
	at timestamptz not null,
	unique (version_id, revision, organisation_id)
);
create index on plan_approval (person_id);

create table plan_change (
	id uuid primary key,
	version_id uuid not null references plan_version on delete cascade,
	revision integer not null,
	part text not null check (part in ('plan', 'module', 'attachment')),
	part_id uuid,
	action text not null check (action in
		('created', 'edited', 'removed', 'moved', 'submitted', 'approved', 'returned', 'published', 'superseded')),
	-- Field → [before, after].
	changes jsonb not null,
	person_id uuid references person,
	organisation_id uuid references organisation,
	at timestamptz not null
);
create index on plan_change (version_id, at desc);
create index on plan_change (person_id);

-- Threads on the plan, an objective or a module; an answer hangs on the first word of its thread.
create table plan_comment (
	id uuid primary key,
	version_id uuid not null references plan_version on delete cascade,
	part text not null check (part in ('plan', 'objective', 'module')),
	part_id uuid,
	parent_id uuid references plan_comment on delete cascade,
	text text not null,
	language text not null,
	person_id uuid references person,
	organisation_id uuid not null references organisation,
	created_at timestamptz not null,
	resolved_at timestamptz,
	resolved_by uuid references person,
	check ((part = 'plan') = (part_id is null))
);
create index on plan_comment (version_id, created_at);
create index on plan_comment (parent_id);
create index on plan_comment (person_id);
create index on plan_comment (resolved_by);

-- Second lock. What is published everybody reads; before, the school and the parties.
alter table training_plan enable row level security;
alter table training_plan force row level security;
alter table plan_version enable row level security;
alter table plan_version force row level security;
create policy plan_version_read on plan_version for select using ((select scope_is_system())
	or state in ('published', 'superseded') or organisation_id = (select scope_organisation())
	or (select scope_organisation()) = any (party_ids));
create policy plan_version_write on plan_version using ((select scope_is_system())
	or (organisation_id = (select scope_organisation()) and ((select scope_runs_school())
		or ((select scope_is_programme_head()) and scope_heads_programme(programme_id)))));
-- A party approves or gives back: it moves the state on.
create policy plan_version_decide on plan_version for update using (
	(select scope_organisation()) = any (party_ids) and (select scope_manages()));
create policy training_plan_read on training_plan for select using ((select scope_is_system())
	or organisation_id = (select scope_organisation()) or id in (select v.plan_id from plan_version v));
create policy training_plan_write on training_plan using ((select scope_is_system())
	or (organisation_id = (select scope_organisation()) and ((select scope_runs_school())
		or ((select scope_is_programme_head()) and scope_heads_programme(programme_id)))));

-- Versions that the actor may change.
create function scope_written_plans() returns setof uuid language sql stable as $$
	select v.id from plan_version v where v.organisation_id = (select scope_organisation())
		and ((select scope_runs_school()) or ((select scope_is_programme_head()) and scope_heads_programme(v.programme_id)))
$$;
-- Versions that the actor's organisation builds: as the school or as a party.
create function scope_built_plans() returns setof uuid language sql stable as $$
	select v.id from plan_version v where v.organisation_id = (select scope_organisation())
		or (select scope_organisation()) = any (v.party_ids)
$$;
do $$
declare
	of_table text;
begin
	foreach of_table in array array['plan_party', 'plan_objective', 'plan_module', 'module_competency', 'module_course',
		'module_party', 'plan_attachment', 'plan_change', 'plan_approval', 'plan_comment']
	loop
		execute format('alter table %I enable row level security', of_table);
		execute format('alter table %I force row level security', of_table);
	end loop;
	foreach of_table in array array['plan_party', 'plan_objective', 'plan_module', 'module_competency', 'module_course',
		'module_party']
	loop
		execute format('create policy %I on %I for select using ((select scope_is_system())
			or version_id in (select v.id from plan_version v))', of_table || '_read', of_table);
		execute format('create policy %I on %I using ((select scope_is_system())
			or version_id in (select scope_written_plans()))', of_table || '_write', of_table);
	end loop;
end $$;
create policy plan_attachment_read on plan_attachment for select using ((select scope_is_system())
	or version_id in (select v.id from plan_version v));
create policy plan_attachment_write on plan_attachment using ((select scope_is_system())
	or version_id in (select scope_written_plans())
	or (organisation_id = (select scope_organisation()) and version_id in (select scope_built_plans())));
-- How a plan came about is the affair of those who build it.
create policy plan_change_read on plan_change for select using ((select scope_is_system())
	or version_id in (select scope_built_plans()));
create policy plan_change_add on plan_change for insert with check ((select scope_is_system())
	or (organisation_id = (select scope_organisation()) and version_id in (select scope_built_plans())));
create policy plan_approval_read on plan_approval for select using ((select scope_is_system())
	or version_id in (select scope_built_plans()));
create policy plan_approval_add on plan_approval for insert with check ((select scope_is_system())
	or (organisation_id = (select scope_organisation()) and (select scope_manages())
		and version_id in (select scope_built_plans())));
create policy plan_comment_read on plan_comment for select using ((select scope_is_system())
	or version_id in (select scope_built_plans()));
create policy plan_comment_add on plan_comment for insert with check ((select scope_is_system())
	or (organisation_id = (select scope_organisation()) and version_id in (select scope_built_plans())));
create policy plan_comment_resolve on plan_comment for update using ((select scope_is_system())
	or version_id in (select scope_built_plans()));

-- The file of an attachment belongs to whoever uploaded it; whoever reads the plan reads it.
create function plan_file(file uuid) returns table (id uuid, name text, media_type text, size bigint, sha256 text)
	language plpgsql as $$
declare
	before text := coalesce(current_setting('ronghe.system', true), '');
begin
	perform set_config('ronghe.system', 'on', true);
	return query select f.id, f.name, f.media_type, f.size, f.sha256 from stored_file f
		where f.id = file and exists (select from plan_attachment a where a.file_id = f.id);
	perform set_config('ronghe.system', before, true);
end $$;
