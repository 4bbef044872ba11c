-- Bearer tokens of a record store's clients (OAuth 2, RFC 6749 4.4): short-lived, kept as a hash, void with their client.
create table record_token (
	hash text primary key,
	organisation_id uuid not null references organisation,
	client_id uuid not null references record_client,
	scopes text[] not null check (cardinality(scopes) > 0),
	expires_at timestamptz not null
);
create index on record_token (client_id, expires_at);
create index on record_token (expires_at);

alter table record_token enable row level security;
alter table record_token force row level security;
create policy record_token_scope on record_token
	using (scope_is_system() or organisation_id = scope_organisation());
