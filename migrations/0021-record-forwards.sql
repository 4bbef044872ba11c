-- Statements sent on to other record stores, in the order in which they came; and web pages that may ask a store.

create table record_forward (
	id uuid primary key,
	organisation_id uuid not null references organisation,
	name text not null,
	-- Base address of the other store; its resource `statements` is below it.
	endpoint text not null,
	edition text not null check (edition in ('1.0.3', '2.0.0')),
	key text not null,
	-- Encrypted, bound to this row.
	secret text not null,
	-- Only statements with this verb, or about this activity; null for all.
	verb text,
	activity text,
	-- Whether what the platform itself records goes along.
	own boolean not null default false,
	state text not null check (state in ('active', 'paused')),
	-- Up to where the other store has everything: `stored` and `seq` of a statement.
	sent_stored timestamptz not null,
	sent_seq bigint not null,
	sent_count bigint not null default 0,
	last_sent_at timestamptz,
	-- What the other store has otherwise, or refuses; the last of these and what it said.
	conflict_count bigint not null default 0,
	left_out_count bigint not null default 0,
	left_out_id uuid,
	left_out_reason text,
	-- A person had the next ones that are refused left out, even if the store takes no other.
	leave_out boolean not null default false,
	-- Attempts in a row that failed, why the last one did, and when the next is due.
	attempts integer not null default 0,
	error_code text,
	error_detail text,
	failed_at timestamptz,
	next_at timestamptz not null,
	-- Until when a process is sending; a moment past is when one last did.
	leased_until timestamptz,
	created_by uuid references person,
	created_at timestamptz not null
);
create index on record_forward (organisation_id, created_at);
create index on record_forward (next_at) where state = 'active';

alter table record_forward enable row level security;
alter table record_forward force row level security;
create policy record_forward_scope on record_forward
	using ((select scope_is_system()) or organisation_id = (select scope_organisation()));

-- Origins (RFC 6454) of web pages that may use a client's credentials from a browser.
alter table record_client add column origins text[] not null default '{}';
