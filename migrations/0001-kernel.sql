-- Kernel: regions, organisations, people, memberships, and what every domain stands on.
-- Runs as the owning role; the application's role gets its rights in platform/server/database/migrate.ts.

-- Who acts, as told by the context that opened the transaction (platform/server/database/context.ts).
create function scope_person() returns uuid language sql stable as
	$$ select nullif(current_setting('ronghe.person', true), '')::uuid $$;
create function scope_organisation() returns uuid language sql stable as
	$$ select nullif(current_setting('ronghe.organisation', true), '')::uuid $$;
create function scope_region() returns uuid language sql stable as
	$$ select nullif(current_setting('ronghe.region', true), '')::uuid $$;
create function scope_is_system() returns boolean language sql stable as
	$$ select coalesce(current_setting('ronghe.system', true), '') = 'on' $$;

-- A region and the places inside it.
create table region (
	id uuid primary key,
	parent_id uuid references region,
	code text not null unique,
	name_en text,
	name_zh text,
	sample boolean not null default false,
	check (name_en is not null or name_zh is not null)
);
create index on region (parent_id);

create table organisation (
	id uuid primary key,
	region_id uuid not null references region,
	place_id uuid references region,
	kind text not null check (kind in
		('administration', 'school', 'enterprise', 'research_institute', 'practice_site', 'association', 'operator')),
	name_en text,
	name_zh text,
	state text not null default 'waiting' check (state in ('waiting', 'verified', 'refused', 'suspended')),
	description_en text,
	description_zh text,
	website text,
	-- Official number (unified social credit code, school code …): asked for verification, shown publicly once verified.
	registration_number text,
	search tsvector not null default ''::tsvector,
	sample boolean not null default false,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	check (name_en is not null or name_zh is not null)
);
create index on organisation (region_id, kind, state);
create index on organisation using gin (search);
create unique index organisation_registration on organisation (region_id, registration_number)
	where registration_number is not null and state <> 'refused';

create table person (
	id uuid primary key,
	email text not null,
	name text not null,
	email_verified boolean not null default false,
	image text,
	locale text not null default 'zh',
	time_zone text not null default 'Asia/Shanghai',
	two_factor_enabled boolean not null default false,
	sample boolean not null default false,
	suspended_at timestamptz,
	erased_at timestamptz,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create unique index person_email on person (lower(email));

create table membership (
	id uuid primary key,
	person_id uuid not null references person,
	organisation_id uuid not null references organisation,
	roles text[] not null check (cardinality(roles) > 0),
	created_at timestamptz not null,
	ended_at timestamptz
);
create unique index membership_current on membership (person_id, organisation_id) where ended_at is null;
create index on membership (organisation_id) where ended_at is null;

-- Second lock: a person sees themselves and the members of the organisation they act for.
alter table membership enable row level security;
alter table membership force row level security;
create policy membership_scope on membership using (
	scope_is_system() or person_id = scope_person() or organisation_id = scope_organisation());
alter table person enable row level security;
alter table person force row level security;
create policy person_scope on person using (
	scope_is_system() or id = scope_person()
	or exists (select from membership m where m.person_id = person.id and m.organisation_id = scope_organisation()));

create table idempotency_key (
	scope text not null,
	key text not null,
	request_hash text not null,
	status integer,
	response jsonb,
	created_at timestamptz not null,
	primary key (scope, key)
);
create index on idempotency_key (created_at);

-- Audit: a hash chain in monthly partitions. Nobody but audit_append can write it, and it only appends.
create table audit_entry (
	seq bigint not null,
	at timestamptz not null,
	actor_kind text not null,
	actor_id uuid,
	organisation_id uuid,
	action text not null,
	object_kind text not null,
	object_id text not null,
	detail jsonb not null,
	previous_hash text not null,
	hash text not null,
	primary key (seq, at)
) partition by range (at);
create index on audit_entry (organisation_id, seq);
create index on audit_entry (action, seq);
create index on audit_entry (object_kind, object_id);

create table audit_head (single boolean primary key default true check (single), seq bigint not null, hash text not null);
insert into audit_head (seq, hash) values (0, '');

create function ensure_month_partition(parent text, at timestamptz) returns void language plpgsql as $$
declare
	first date := date_trunc('month', at at time zone 'UTC');
	name text := parent || to_char(first, '_YYYY_MM');
begin
	if to_regclass(name) is null then
		execute format('create table if not exists %I partition of %I for values from (%L) to (%L)', name, parent,
			first::timestamp at time zone 'UTC', (first + interval '1 month') at time zone 'UTC');
	end if;
end $$;

create function audit_hash(seq bigint, previous_hash text, at timestamptz, actor_kind text, actor_id uuid,
	organisation_id uuid, action text, object_kind text, object_id text, detail jsonb) returns text
	language sql stable as $$
	select encode(sha256(convert_to(jsonb_build_array(seq, previous_hash, extract(epoch from at), actor_kind, actor_id,
		organisation_id, action, object_kind, object_id, detail)::text, 'UTF8')), 'hex')
$$;

create function audit_append(actor_kind text, actor_id uuid, at timestamptz, entries jsonb) returns void
	language plpgsql security definer set search_path = public as $$
declare
	head audit_head;
	entry jsonb;
	next_hash text;
begin
	-- The head first: whoever waits for it finds the partition made.
	select * into head from audit_head for update;
	perform ensure_month_partition('audit_entry', at);
	for entry in select * from jsonb_array_elements(entries) loop
		head.seq := head.seq + 1;
		next_hash := audit_hash(head.seq, head.hash, at, actor_kind, actor_id, (entry->>'organisation_id')::uuid,
			entry->>'action', entry->>'object_kind', entry->>'object_id', entry->'detail');
		insert into audit_entry values (head.seq, at, actor_kind, actor_id, (entry->>'organisation_id')::uuid,
			entry->>'action', entry->>'object_kind', entry->>'object_id', entry->'detail', head.hash, next_hash);
		head.hash := next_hash;
	end loop;
	update audit_head set seq = head.seq, hash = head.hash;
end $$;

create table outbox_event (
	id uuid primary key,
	name text not null,
	payload jsonb not null,
	actor_id uuid,
	created_at timestamptz not null
);
create table outbox_delivery (
	event_id uuid not null references outbox_event on delete cascade,
	listener text not null,
	next_at timestamptz not null,
	done_at timestamptz,
	attempts integer not null default 0,
	error text,
	primary key (event_id, listener)
);
create index outbox_due on outbox_delivery (next_at) where done_at is null;

create table job (
	id uuid primary key,
	kind text not null,
	subject text not null,
	payload jsonb not null,
	actor jsonb not null,
	person_id uuid references person,
	organisation_id uuid references organisation,
	state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
	done double precision not null default 0,
	total double precision not null default 0,
	attempts integer not null default 0,
	result jsonb,
	problem jsonb,
	created_at timestamptz not null,
	started_at timestamptz,
	finished_at timestamptz
);
create index job_waiting on job (created_at) where state in ('queued', 'running');
create index on job (person_id, created_at desc);
alter table job enable row level security;
alter table job force row level security;
create policy job_scope on job using (scope_is_system() or person_id = scope_person());

create table stored_file (
	id uuid primary key,
	sha256 text not null,
	size bigint not null,
	name text not null,
	media_type text not null,
	purpose text not null,
	organisation_id uuid references organisation,
	person_id uuid references person,
	created_at timestamptz not null
);
create index on stored_file (organisation_id);
create index on stored_file (person_id);
alter table stored_file enable row level security;
alter table stored_file force row level security;
create policy stored_file_scope on stored_file using (
	scope_is_system() or person_id = scope_person() or organisation_id = scope_organisation());

create table mail_message (
	id uuid primary key,
	recipient text not null,
	person_id uuid references person,
	kind text not null,
	subject text not null,
	body text not null,
	state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
	attempts integer not null default 0,
	error text,
	next_at timestamptz not null,
	created_at timestamptz not null,
	sent_at timestamptz
);
create index mail_due on mail_message (next_at) where state = 'waiting';
create index on mail_message (created_at desc);

create table notice (
	id uuid primary key,
	person_id uuid not null references person,
	kind text not null,
	params jsonb not null,
	page text not null,
	digest boolean not null default false,
	created_at timestamptz not null,
	read_at timestamptz
);
create index on notice (person_id, created_at desc);
create index notice_digest on notice (person_id) where digest;
create table notice_preference (
	person_id uuid not null references person,
	kind text not null,
	delivery text not null check (delivery in ('instant', 'digest', 'off')),
	primary key (person_id, kind)
);
alter table notice enable row level security;
alter table notice force row level security;
create policy notice_read on notice using (scope_is_system() or person_id = scope_person()) with check (true);
alter table notice_preference enable row level security;
alter table notice_preference force row level security;
create policy notice_preference_scope on notice_preference using (scope_is_system() or person_id = scope_person());
