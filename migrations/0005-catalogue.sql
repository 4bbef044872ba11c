-- The shortage catalogue: drafts and published versions, their figures, and the rows behind each figure.

-- An administration lets an association draft for its region.
create table region_grant (
	region_id uuid not null references region,
	organisation_id uuid not null references organisation,
	granted_by uuid references person,
	granted_at timestamptz not null,
	primary key (region_id, organisation_id)
);

create table catalogue (
	id uuid primary key,
	region_id uuid not null references region,
	year integer not null check (year between 1990 and 2100),
	-- Given when it is published: the versions of a region and year are numbered from 1.
	version integer,
	state text not null default 'draft' check (state in ('draft', 'review', 'published')),
	rule text not null,
	-- What went into it: sources, needs, supply; as chosen when it was drafted.
	basis jsonb not null,
	-- Sums of its entries and what each source gave; kept because a published catalogue never changes.
	totals jsonb,
	sample boolean not null default false,
	drafted_by uuid references person,
	drafted_for uuid not null references organisation,
	submitted_by uuid references person,
	published_by uuid references person,
	drafted_at timestamptz not null,
	computed_at timestamptz,
	submitted_at timestamptz,
	published_at timestamptz,
	note text,
	review_note text,
	check ((state = 'published') = (version is not null and published_at is not null))
);
create unique index catalogue_version on catalogue (region_id, year, version) where version is not null;
create index on catalogue (region_id, year, state);

create table catalogue_entry (
	id uuid primary key,
	catalogue_id uuid not null references catalogue on delete cascade,
	occupation_id uuid not null references occupation,
	demand double precision not null,
	demand_rows integer not null,
	-- Of the demand: headcount taken as 1 because the posting says none; and what rests on invented rows.
	demand_assumed double precision not null,
	demand_sample double precision not null,
	supply_nominal double precision not null,
	supply_qualified double precision not null,
	-- Cohorts for which nobody has said how many will be qualified: all of them counted as qualified.
	qualified_assumed boolean not null,
	programmes integer not null,
	gap double precision not null,
	-- Null where no one is qualified (ratio, upper bound infinite).
	ratio double precision,
	lower double precision not null,
	upper double precision,
	p double precision not null,
	stars smallint not null check (stars between 0 and 5),
	kind text not null check (kind in ('supply', 'quantity', 'ability', 'dynamic', 'none')),
	conclusion text not null,
	reasons jsonb not null,
	sample boolean not null,
	note text,
	unique (catalogue_id, occupation_id)
);
create index on catalogue_entry (catalogue_id, demand desc);
create index on catalogue_entry (catalogue_id, lower desc);
create index on catalogue_entry (occupation_id);

-- The rows behind a figure, as they were: a published figure stays explainable when its rows move on.
create table catalogue_row (
	catalogue_id uuid not null references catalogue on delete cascade,
	occupation_id uuid not null references occupation,
	side text not null check (side in ('demand', 'supply')),
	origin text not null check (origin in ('posting', 'need', 'cohort')),
	origin_id uuid not null,
	organisation_id uuid not null references organisation,
	place_id uuid references region,
	label_en text,
	label_zh text,
	-- Employer or school as the public may see it.
	party_en text,
	party_zh text,
	amount double precision not null,
	amount_qualified double precision,
	-- The parts of the amount: headcount and whether assumed, or graduates, share and qualified.
	parts jsonb not null,
	sample boolean not null,
	primary key (catalogue_id, occupation_id, side, origin, origin_id)
);
create index on catalogue_row (catalogue_id, side, place_id);

alter table catalogue enable row level security;
alter table catalogue force row level security;
create policy catalogue_scope on catalogue using (
	scope_is_system() or state = 'published' or region_id = scope_region() or drafted_for = scope_organisation()
	or exists (select from organisation o where o.id = scope_organisation() and o.region_id = catalogue.region_id));
alter table catalogue_row enable row level security;
alter table catalogue_row force row level security;
create policy catalogue_row_scope on catalogue_row using (
	scope_is_system() or organisation_id = scope_organisation()
	or exists (select from catalogue c where c.id = catalogue_id
		and (c.state = 'published' or c.region_id = scope_region() or c.drafted_for = scope_organisation())));

-- Series of real figures by year, for trends and forecasts where a flow allows them.
create table indicator_series (
	id uuid primary key,
	code text not null unique,
	name_en text not null,
	name_zh text not null,
	unit_en text not null,
	unit_zh text not null,
	place_en text not null,
	place_zh text not null,
	kind text not null check (kind in ('stock', 'flow', 'unknown')),
	kind_reason_en text not null,
	kind_reason_zh text not null,
	attribution text not null,
	sample boolean not null default false
);
create table indicator_value (
	series_id uuid not null references indicator_series on delete cascade,
	year integer not null,
	value double precision not null,
	primary key (series_id, year)
);
