-- Demand and supply: sources and postings, needs, programmes and cohorts.

-- Where figures come from. A stock is a list of what was open on one date; a flow counts what appeared in each period.
create table demand_source (
	id uuid primary key,
	region_id uuid not null references region,
	organisation_id uuid not null references organisation,
	name text not null,
	attribution text,
	kind text not null check (kind in ('stock', 'flow', 'unknown')),
	-- What the person said and what the dates show, with the figures behind it.
	kind_declared text check (kind_declared in ('stock', 'flow')),
	kind_evidence jsonb not null default '{}',
	-- A person has looked at the doubts about a declared flow and stands by it.
	kind_confirmed boolean not null default false,
	-- Columns of the last file, so that the next one needs no mapping.
	mapping jsonb,
	-- Of amounts that name none.
	currency text not null default 'CNY',
	sample boolean not null default false,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	unique (organisation_id, name)
);
create index on demand_source (region_id);

create table posting_import (
	id uuid primary key,
	source_id uuid not null references demand_source,
	organisation_id uuid not null references organisation,
	file_id uuid references stored_file,
	file_name text not null default '',
	-- How to read the file (worksheet), its header, and whether it is an error file come back.
	file_format jsonb not null default '{}',
	job_id uuid references job on delete set null,
	person_id uuid references person,
	state text not null check (state in ('prepared', 'running', 'done', 'failed', 'cancelled')),
	mapping jsonb not null,
	-- Year that the file's rows count for when they carry no date, or when they are a stock.
	year integer check (year between 1990 and 2100),
	row_count integer not null default 0,
	accepted integer not null default 0,
	rejected integer not null default 0,
	duplicates integer not null default 0,
	-- Jobs found, added, updated and unchanged; copies that contradicted each other; titles by how they were settled.
	figures jsonb not null default '{}',
	-- Why it failed: code and params.
	problem jsonb,
	error_file_id uuid references stored_file,
	created_at timestamptz not null,
	finished_at timestamptz
);
create index on posting_import (source_id, created_at desc);
create index on posting_import (organisation_id, created_at desc);

-- What the matcher said to one title with its context, for all postings of an organisation that have it.
create table title_match (
	id uuid primary key,
	region_id uuid not null references region,
	organisation_id uuid not null references organisation,
	title_key text not null,
	secondary_title text not null default '',
	category text not null default '',
	title text not null,
	decision text not null check (decision in ('automatic', 'review')),
	-- The best candidate, null when there is none.
	occupation_id uuid references occupation,
	score double precision,
	-- The five best: occupationId, score, reason.
	candidates jsonb not null,
	-- State of the classification that it was matched with.
	version text not null,
	matched_at timestamptz not null,
	unique (organisation_id, title_key, secondary_title, category)
);

create table posting (
	id uuid primary key,
	source_id uuid not null references demand_source,
	import_id uuid not null references posting_import,
	region_id uuid not null references region,
	organisation_id uuid not null references organisation,
	place_id uuid references region,
	place_text text,
	-- The text in the form in which places are compared (domains/demand/server/place-key.ts).
	place_key text,
	external_id text not null,
	employer text,
	title text not null,
	title_key text not null,
	secondary_title text,
	category text,
	headcount integer not null default 1 check (headcount > 0),
	headcount_assumed boolean not null default true,
	pay_from bigint,
	pay_to bigint,
	pay_currency text,
	pay_period text check (pay_period in ('year', 'month', 'week', 'day', 'hour')),
	posted_on date,
	year integer not null,
	-- How many rows of the file were this one job (internal and external copies).
	copies integer not null default 1,
	occupation_id uuid references occupation,
	match_state text not null check (match_state in ('automatic', 'decided', 'review', 'none')),
	match_score double precision,
	match_id uuid references title_match,
	sample boolean not null default false,
	created_at timestamptz not null,
	unique (source_id, external_id, year)
);
create index on posting (region_id, year, occupation_id);
create index on posting (import_id);
create index on posting (organisation_id, created_at desc);
create index posting_review on posting (region_id, title_key) where match_state = 'review';
create index on posting (region_id, title_key);
create index on posting (match_id);
create index posting_without_place on posting (region_id, place_key) where place_id is null;

-- One decision settles all postings with an equal title, those of later imports too. Without organisation: a decision of
-- the region's administration for all; with one: for that organisation's postings, where the region has not decided.
create table title_decision (
	id uuid primary key,
	region_id uuid not null references region,
	organisation_id uuid references organisation,
	title_key text not null,
	title text not null,
	-- Null: no occupation fits.
	occupation_id uuid references occupation,
	decided_by uuid references person,
	decided_at timestamptz not null,
	unique nulls not distinct (region_id, organisation_id, title_key)
);

-- Words by which a place inside the region is recognised in postings; scope as with titles.
create table place_alias (
	id uuid primary key,
	region_id uuid not null references region,
	organisation_id uuid references organisation,
	alias_key text not null,
	alias text not null,
	-- Null: this is no place of the region.
	place_id uuid references region,
	decided_by uuid references person,
	decided_at timestamptz not null,
	unique nulls not distinct (region_id, organisation_id, alias_key)
);

-- A job is its starter's, but whoever may see an import may see what became of it.
create function import_job_state(import_job uuid) returns text language plpgsql as $$
declare
	before text := current_setting('ronghe.system', true);
	found_state text;
begin
	perform set_config('ronghe.system', 'on', true);
	select j.state into found_state from job j where j.id = import_job;
	perform set_config('ronghe.system', coalesce(before, ''), true);
	return found_state;
end $$;

create table need (
	id uuid primary key,
	organisation_id uuid not null references organisation,
	region_id uuid not null references region,
	place_id uuid references region,
	occupation_id uuid not null references occupation,
	title text not null,
	language text not null default 'zh',
	description text,
	headcount integer not null check (headcount between 1 and 100000),
	starts_on date not null,
	ends_on date,
	pay_from bigint check (pay_from >= 0),
	pay_to bigint,
	pay_currency text,
	pay_period text check (pay_period in ('year', 'month', 'week', 'day', 'hour')),
	contact_name text,
	contact_email text,
	-- Sealed with the personal-data key (platform/server/personal-data/cipher.ts).
	contact_phone_sealed text,
	state text not null default 'open' check (state in ('open', 'closed')),
	close_reason text,
	version integer not null default 1,
	sample boolean not null default false,
	search tsvector not null default ''::tsvector,
	created_by uuid references person,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	check (ends_on is null or ends_on >= starts_on),
	check (pay_to is null or pay_from is null or pay_to >= pay_from)
);
create index on need (organisation_id, state, created_at desc);
create index on need (region_id, state, occupation_id);
create index on need using gin (search);
create table need_competency (
	need_id uuid not null references need on delete cascade,
	competency_id uuid not null references competency,
	level numeric(2, 1) not null check (level between 0 and 5),
	primary key (need_id, competency_id)
);
create table need_version (
	need_id uuid not null references need on delete cascade,
	version integer not null,
	at timestamptz not null,
	person_id uuid references person,
	action text not null check (action in ('created', 'edited', 'closed', 'reopened')),
	-- Fields before and after; contact fields are named without their values.
	changes jsonb not null,
	primary key (need_id, version)
);

create table programme (
	id uuid primary key,
	organisation_id uuid not null references organisation,
	region_id uuid not null references region,
	code text,
	name_en text,
	name_zh text,
	-- The person who answers for it: a programme head changes their own programmes only.
	head_id uuid references person,
	degree text not null check (degree in ('certificate', 'secondary', 'associate', 'bachelor', 'master', 'doctor')),
	state text not null default 'open' check (state in ('open', 'closed')),
	sample boolean not null default false,
	version integer not null default 1,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	check (name_en is not null or name_zh is not null)
);
create index on programme (organisation_id);
create index on programme (region_id);
create unique index programme_code on programme (organisation_id, code) where code is not null;
create table programme_occupation (
	programme_id uuid not null references programme on delete cascade,
	occupation_id uuid not null references occupation,
	-- Part of the graduates who go to this occupation; the shares of a programme sum to at most 1.
	share numeric(5, 4) not null check (share > 0 and share <= 1),
	primary key (programme_id, occupation_id)
);
create index on programme_occupation (occupation_id);
create table cohort (
	id uuid primary key,
	programme_id uuid not null references programme on delete cascade,
	year integer not null check (year between 1990 and 2100),
	expected_graduates integer not null check (expected_graduates >= 0),
	-- Of them, expected to show the required competencies; unknown until somebody says it or attainment shows it.
	expected_qualified integer check (expected_qualified between 0 and expected_graduates),
	sample boolean not null default false,
	updated_at timestamptz not null,
	unique (programme_id, year)
);

-- Second lock. Postings and imports are their importer's; officials see those of their region.
-- Needs and programmes are read in the region by verified members; what is confidential in them (contact) is sealed
-- or left out by the query.
alter table posting enable row level security;
alter table posting force row level security;
create policy posting_scope on posting using (
	scope_is_system() or organisation_id = scope_organisation() or region_id = scope_region());
alter table posting_import enable row level security;
alter table posting_import force row level security;
create policy posting_import_scope on posting_import using (
	scope_is_system() or organisation_id = scope_organisation()
	or exists (select from demand_source s where s.id = source_id and s.region_id = scope_region()));
alter table title_match enable row level security;
alter table title_match force row level security;
create policy title_match_scope on title_match using (
	scope_is_system() or organisation_id = scope_organisation() or region_id = scope_region());
-- What the administration has settled is read by all whose postings it settles, and written by the administration.
alter table title_decision enable row level security;
alter table title_decision force row level security;
create policy title_decision_scope on title_decision using (
	scope_is_system() or organisation_id = scope_organisation() or region_id = scope_region());
create policy title_decision_read on title_decision for select using (organisation_id is null);
alter table place_alias enable row level security;
alter table place_alias force row level security;
create policy place_alias_scope on place_alias using (
	scope_is_system() or organisation_id = scope_organisation() or region_id = scope_region());
create policy place_alias_read on place_alias for select using (organisation_id is null);
alter table need enable row level security;
alter table need force row level security;
create policy need_scope on need using (
	scope_is_system() or organisation_id = scope_organisation() or region_id = scope_region());
alter table need_version enable row level security;
alter table need_version force row level security;
create policy need_version_scope on need_version using (
	scope_is_system() or exists (select from need n where n.id = need_id));
alter table programme enable row level security;
alter table programme force row level security;
create policy programme_scope on programme using (
	scope_is_system() or organisation_id = scope_organisation() or region_id = scope_region());
alter table cohort enable row level security;
alter table cohort force row level security;
create policy cohort_scope on cohort using (
	scope_is_system() or exists (select from programme p where p.id = programme_id));
