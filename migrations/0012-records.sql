-- The record store (xAPI): clients, statements, documents. One store per organisation.

create table record_client (
	id uuid primary key,
	organisation_id uuid not null references organisation,
	name text not null,
	-- User name of basic credentials and OAuth client id; the secret is shown once and kept only as a hash.
	key text not null unique,
	secret_hash text not null,
	scopes text[] not null check (cardinality(scopes) > 0),
	created_by uuid references person,
	created_at timestamptz not null,
	revoked_at timestamptz,
	last_used_at timestamptz
);
create index on record_client (organisation_id, created_at);

-- Partitions cannot hold an id unique over all months: this table does.
create table record_statement_id (
	organisation_id uuid not null references organisation,
	id uuid not null,
	stored timestamptz not null,
	primary key (organisation_id, id)
);

create sequence record_statement_seq;
create table record_statement (
	organisation_id uuid not null,
	id uuid not null,
	-- Order in which statements came, over all months.
	seq bigint not null default nextval('record_statement_seq'),
	stored timestamptz not null,
	client_id uuid not null references record_client,
	-- As received, plus what the standard has the server set.
	body json not null,
	-- Hashes of what it speaks of (agents, verb, activities, registration): record_statement_key is searched, this says why.
	keys bigint[] not null,
	voiding boolean not null,
	-- The statement it refers to as its object.
	refers_to uuid,
	-- SHA-256 of attachments kept here.
	attachments text[] not null default '{}',
	primary key (organisation_id, seq, stored)
) partition by range (stored);
create index on record_statement (organisation_id, id);
create index on record_statement (organisation_id, refers_to) where refers_to is not null;

-- What a statement is found by: its own keys, and those of what it refers to. A row a key, since behind row-level security
-- only what leaks nothing may search an index: equality of numbers does, an array that contains another does not.
create table record_statement_key (
	organisation_id uuid not null,
	key bigint not null,
	seq bigint not null,
	stored timestamptz not null,
	primary key (organisation_id, key, seq) include (stored)
);

create table record_voiding (
	organisation_id uuid not null references organisation,
	target_id uuid not null,
	statement_id uuid not null,
	primary key (organisation_id, target_id, statement_id)
);

create table record_attachment (
	organisation_id uuid not null references organisation,
	sha256 text not null,
	content_type text not null,
	size bigint not null,
	-- Where the file store keeps it: its own hash, which the sender's may differ from in kind.
	content text not null,
	primary key (organisation_id, sha256)
);

-- State, activity profiles and agent profiles.
create table record_document (
	organisation_id uuid not null references organisation,
	kind text not null check (kind in ('state', 'activity-profile', 'agent-profile')),
	activity text not null,
	agent text not null,
	registration text not null,
	document_id text not null,
	content bytea not null,
	content_type text not null,
	etag text not null,
	updated_at timestamptz not null,
	primary key (organisation_id, kind, activity, agent, registration, document_id)
);

-- What is known of an activity: the union of what statements said.
create table record_activity (
	organisation_id uuid not null references organisation,
	iri text not null,
	definition jsonb not null,
	updated_at timestamptz not null,
	primary key (organisation_id, iri)
);

do $$
declare
	name text;
begin
	foreach name in array array['record_client', 'record_statement_id', 'record_statement', 'record_statement_key', 'record_voiding',
		'record_attachment', 'record_document', 'record_activity'] loop
		execute format('alter table %I enable row level security', name);
		execute format('alter table %I force row level security', name);
		execute format('create policy %I on %I using (scope_is_system() or organisation_id = scope_organisation())',
			name || '_scope', name);
	end loop;
end $$;

-- The application's role owns nothing, so months are made by their owner's function. @returns nothing
create function ensure_record_month(at timestamptz) returns void language plpgsql
	security definer set search_path = public as $$
begin
	-- Who finds no month waits for whoever makes it.
	if to_regclass('record_statement' || to_char(date_trunc('month', at at time zone 'UTC'), '_YYYY_MM')) is null then
		perform pg_advisory_xact_lock(727012);
	end if;
	perform ensure_month_partition('record_statement', at);
end $$;
