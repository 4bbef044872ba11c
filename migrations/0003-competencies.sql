-- Competencies and occupations: frameworks with levels and relations, occupations and what they require, industry chains.

-- Global (O*NET, ESCO), of a region, or of an organisation.
create table framework (
	id uuid primary key,
	code text not null,
	region_id uuid references region,
	organisation_id uuid references organisation,
	name_en text,
	name_zh text,
	name_zh_origin text check (name_zh_origin in ('project', 'owner')),
	description_en text,
	description_zh text,
	-- As its source or owner calls it.
	version text not null,
	state text not null default 'draft' check (state in ('draft', 'published')),
	source text,
	licence text,
	attribution text,
	sample boolean not null default false,
	-- Counts the changes; an edit says which one it was made on.
	revision integer not null default 1,
	created_by uuid references person,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	published_at timestamptz,
	check (name_en is not null or name_zh is not null),
	check (num_nonnulls(region_id, organisation_id) <= 1)
);
create unique index framework_code on framework (
	code, coalesce(organisation_id, region_id, '00000000-0000-0000-0000-000000000000'));
create index on framework (organisation_id);
create index on framework (region_id);

create table competency (
	id uuid primary key,
	framework_id uuid not null references framework,
	code text not null,
	-- A group is a heading of the tree: nothing requires it.
	kind text not null check (kind in ('skill', 'knowledge', 'technology', 'group')),
	name_en text,
	name_zh text,
	name_zh_origin text check (name_zh_origin in ('project', 'owner')),
	description_en text,
	description_zh text,
	alternates text[] not null default '{}',
	-- Technologies often asked for by employers, over all occupations.
	hot boolean not null default false,
	archived_at timestamptz,
	search tsvector not null default ''::tsvector,
	check (name_en is not null or name_zh is not null),
	unique (framework_id, code)
);
create index on competency (framework_id, kind);
create index on competency using gin (search);

-- What a level looks like; anchors of a source stand at their place on the scale 0–5.
-- The framework stands here and in the relations too: it is what row-level security asks for.
create table competency_level (
	competency_id uuid not null references competency,
	framework_id uuid not null references framework,
	level numeric(2, 1) not null check (level between 0 and 5),
	text_en text,
	text_zh text,
	text_zh_origin text check (text_zh_origin in ('project', 'owner')),
	primary key (competency_id, level),
	check (text_en is not null or text_zh is not null)
);

-- broader: target is the wider one; prerequisite: target comes first; related: stored once, smaller id as source.
create table competency_relation (
	-- Which framework says so: two may say the same, and each keeps its own.
	framework_id uuid not null references framework,
	source_id uuid not null references competency,
	target_id uuid not null references competency,
	kind text not null check (kind in ('broader', 'prerequisite', 'related')),
	primary key (source_id, kind, target_id, framework_id),
	check (source_id <> target_id),
	check (kind <> 'related' or source_id < target_id)
);
create index on competency_relation (target_id, kind);
create index on competency_relation (framework_id, kind);

create table occupation_group (
	system text not null check (system in ('onet', 'esco')),
	code text not null,
	name_en text,
	name_zh text,
	name_zh_origin text check (name_zh_origin in ('project', 'owner')),
	primary key (system, code)
);

create table occupation (
	id uuid primary key,
	system text not null check (system in ('onet', 'esco')),
	code text not null,
	name_en text,
	name_zh text,
	name_zh_origin text check (name_zh_origin in ('project', 'owner')),
	description_en text,
	description_zh text,
	group_code text,
	-- Preparation needed, 1 (little) to 5 (extensive).
	job_zone smallint check (job_zone between 1 and 5),
	-- False: the source gives no importance and level of skills for it.
	has_ratings boolean not null default false,
	task_count integer not null default 0,
	technology_count integer not null default 0,
	archived_at timestamptz,
	search tsvector not null default ''::tsvector,
	check (name_en is not null or name_zh is not null),
	unique (system, code),
	foreign key (system, group_code) references occupation_group
);
create index on occupation (system, group_code);
create index on occupation using gin (search);

create table occupation_title (
	occupation_id uuid not null references occupation,
	kind text not null check (kind in ('alternate', 'short')),
	text text not null,
	primary key (occupation_id, kind, text)
);

create table occupation_task (
	occupation_id uuid not null references occupation,
	code text not null,
	text_en text,
	text_zh text,
	core boolean,
	position integer not null,
	primary key (occupation_id, code),
	check (text_en is not null or text_zh is not null)
);

create table occupation_requirement (
	occupation_id uuid not null references occupation,
	competency_id uuid not null references competency,
	-- rated: importance and level were measured; technology: in use there; listed: the source names it without a measure.
	basis text not null check (basis in ('rated', 'technology', 'listed')),
	-- Null: not measured, or rated as not relevant.
	level numeric(2, 1) check (level between 0 and 5),
	importance numeric(3, 2) check (importance between 1 and 5),
	required boolean not null,
	-- The source advises caution: few or contradicting answers.
	low_precision boolean not null default false,
	in_demand boolean not null default false,
	primary key (occupation_id, competency_id)
);
create index on occupation_requirement (competency_id, required);

create table occupation_related (
	occupation_id uuid not null references occupation,
	related_id uuid not null references occupation,
	tier text not null check (tier in ('primary-short', 'primary-long', 'supplemental')),
	position integer not null,
	primary key (occupation_id, related_id)
);

-- What an import found and changed; the newest one that changed something is the version of the classification.
create table import_run (
	id uuid primary key,
	source text not null check (source in ('onet', 'esco', 'framework')),
	framework_id uuid references framework,
	organisation_id uuid references organisation,
	person_id uuid references person,
	-- Name, hash, rows, newest date in it: parts of a source may be of different releases.
	files jsonb not null,
	added integer not null,
	changed integer not null,
	removed integer not null,
	details jsonb not null,
	at timestamptz not null
);
create index on import_run (source, at desc);

-- History of own frameworks.
create table competency_change (
	id uuid primary key,
	framework_id uuid not null references framework,
	revision integer not null,
	competency_id uuid references competency,
	action text not null check (action in
		('created', 'edited', 'archived', 'restored', 'related', 'unrelated', 'published', 'framework-edited', 'imported')),
	-- Field → [before, after].
	changes jsonb not null,
	person_id uuid references person,
	organisation_id uuid references organisation,
	at timestamptz not null
);
create index on competency_change (framework_id, revision desc);
create index on competency_change (competency_id);

-- What a teacher or mentor proposes and the owner takes over or turns down.
create table framework_proposal (
	id uuid primary key,
	framework_id uuid not null references framework,
	-- Null: a new competency.
	competency_id uuid references competency,
	content jsonb not null,
	reason text not null,
	person_id uuid references person,
	organisation_id uuid not null references organisation,
	state text not null default 'open' check (state in ('open', 'accepted', 'refused', 'withdrawn')),
	answer text,
	decided_by uuid references person,
	decided_at timestamptz,
	created_at timestamptz not null
);
create index on framework_proposal (framework_id, state);
create index on framework_proposal (organisation_id);

-- A region's industry chain: its links, and the occupations that work on each.
create table industry_chain (
	id uuid primary key,
	region_id uuid not null references region,
	code text not null,
	name_en text,
	name_zh text,
	description_en text,
	description_zh text,
	sample boolean not null default false,
	check (name_en is not null or name_zh is not null),
	unique (region_id, code)
);
create table chain_link (
	id uuid primary key,
	chain_id uuid not null references industry_chain on delete cascade,
	code text not null,
	stage text not null check (stage in ('upstream', 'midstream', 'downstream')),
	position integer not null,
	name_en text,
	name_zh text,
	check (name_en is not null or name_zh is not null),
	unique (chain_id, code)
);
create table link_occupation (
	link_id uuid not null references chain_link on delete cascade,
	occupation_id uuid not null references occupation,
	primary key (link_id, occupation_id)
);
create index on link_occupation (occupation_id);

-- Second lock: a draft is its owner's. What hangs on a framework is seen with it.
alter table framework enable row level security;
alter table framework force row level security;
create policy framework_read on framework for select using (
	scope_is_system() or state = 'published' or organisation_id = scope_organisation() or region_id = scope_region());
create policy framework_write on framework using (
	scope_is_system() or organisation_id = scope_organisation() or region_id = scope_region());
alter table competency enable row level security;
alter table competency force row level security;
create policy competency_scope on competency using (
	scope_is_system() or framework_id in (select f.id from framework f));
alter table competency_level enable row level security;
alter table competency_level force row level security;
create policy competency_level_scope on competency_level using (
	scope_is_system() or framework_id in (select f.id from framework f));
alter table competency_relation enable row level security;
alter table competency_relation force row level security;
create policy competency_relation_scope on competency_relation using (
	scope_is_system() or framework_id in (select f.id from framework f));
alter table competency_change enable row level security;
alter table competency_change force row level security;
create policy competency_change_scope on competency_change using (
	scope_is_system() or framework_id in (select f.id from framework f));
alter table framework_proposal enable row level security;
alter table framework_proposal force row level security;
create policy framework_proposal_scope on framework_proposal using (
	scope_is_system() or organisation_id = scope_organisation()
	or exists (select from framework f where f.id = framework_id
		and (f.organisation_id = scope_organisation() or f.region_id = scope_region())));
