-- Sign-in, registration of organisations, invitations, consents, erasures.

-- The organisation a person acted for last: where the next visit begins.
alter table person add column last_organisation_id uuid references organisation;

-- True for the operator's staff: the second lock lets them see applications and invitations of every organisation.
create function scope_is_operator() returns boolean language sql stable as $$
	select exists (select from membership m join organisation o on o.id = m.organisation_id
		where m.person_id = scope_person() and m.organisation_id = scope_organisation() and m.ended_at is null
			and 'operator' = any (m.roles) and o.kind = 'operator' and o.state = 'verified')
$$;

-- How to reach one person, whoever tells them: a notice crosses organisations, the reader of its address does not.
-- (A function cannot be declared with a setting of ours by a role without special powers; so it is set inside.)
create function notice_recipient(recipient uuid, notice_kind text)
	returns table (email text, locale text, email_verified boolean, delivery text) language plpgsql as $$
declare
	before text := coalesce(current_setting('ronghe.system', true), '');
begin
	perform set_config('ronghe.system', 'on', true);
	return query select p.email, p.locale, p.email_verified, n.delivery
		from person p left join notice_preference n on n.person_id = p.id and n.kind = notice_kind
		where p.id = recipient and p.erased_at is null and p.suspended_at is null;
	perform set_config('ronghe.system', before, true);
end $$;

-- Sign-in (platform/server/sign-in). Only its own connections see these rows; a person sees the list of their sessions.
create table sign_in_session (
	id uuid primary key,
	person_id uuid not null references person on delete cascade,
	-- Useless without the signature that the cookie carries.
	token text not null unique,
	expires_at timestamptz not null,
	ip_address text,
	user_agent text,
	created_at timestamptz not null,
	updated_at timestamptz not null
);
create index on sign_in_session (person_id);
create table sign_in_account (
	id uuid primary key,
	person_id uuid not null references person on delete cascade,
	account_id text not null,
	provider_id text not null,
	access_token text,
	refresh_token text,
	id_token text,
	access_token_expires_at timestamptz,
	refresh_token_expires_at timestamptz,
	scope text,
	-- Argon2id.
	password text,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	unique (provider_id, account_id)
);
create index on sign_in_account (person_id);
create table sign_in_verification (
	id uuid primary key,
	identifier text not null,
	value text not null,
	expires_at timestamptz not null,
	created_at timestamptz not null,
	updated_at timestamptz not null
);
create index on sign_in_verification (identifier);
create index on sign_in_verification (expires_at);
create table sign_in_two_factor (
	id uuid primary key,
	person_id uuid not null unique references person on delete cascade,
	-- Both encrypted with the session secret.
	secret text not null,
	backup_codes text not null,
	verified boolean not null default false,
	failed_verification_count integer not null default 0,
	locked_until timestamptz,
	-- Hash of the code used last, which works only once.
	used_code text
);
-- Links in e-mails: only the hash of the token is kept.
create table sign_in_token (
	id uuid primary key,
	kind text not null check (kind in ('verify_email', 'reset_password')),
	token_hash text not null unique,
	person_id uuid not null references person on delete cascade,
	-- The address it was sent to, and which it proves.
	email text not null,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	used_at timestamptz
);
create index on sign_in_token (person_id, kind);
-- Failures and floods, by hashed account, address, and both together.
create table sign_in_attempt (
	key text primary key,
	count integer not null,
	first_at timestamptz not null,
	blocked_until timestamptz,
	succeeded_at timestamptz
);
create index on sign_in_attempt (first_at);

alter table sign_in_session enable row level security;
alter table sign_in_session force row level security;
create policy sign_in_session_scope on sign_in_session using (scope_is_system() or person_id = scope_person());
alter table sign_in_account enable row level security;
alter table sign_in_account force row level security;
create policy sign_in_account_scope on sign_in_account using (scope_is_system());
alter table sign_in_verification enable row level security;
alter table sign_in_verification force row level security;
create policy sign_in_verification_scope on sign_in_verification using (scope_is_system());
alter table sign_in_two_factor enable row level security;
alter table sign_in_two_factor force row level security;
create policy sign_in_two_factor_scope on sign_in_two_factor using (scope_is_system());
alter table sign_in_token enable row level security;
alter table sign_in_token force row level security;
create policy sign_in_token_scope on sign_in_token using (scope_is_system());
alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
create policy sign_in_attempt_scope on sign_in_attempt using (scope_is_system());

-- What an organisation handed in to be verified.
create table organisation_application (
	organisation_id uuid primary key references organisation,
	applicant_id uuid not null references person,
	applicant_name text not null,
	applicant_email text not null,
	-- Sealed by the personal cipher; removed with the decision.
	contact_phone text,
	revision integer not null default 1,
	submitted_at timestamptz not null
);
create index on organisation_application (applicant_id);
create table organisation_evidence (
	organisation_id uuid not null references organisation,
	file_id uuid not null references stored_file,
	primary key (organisation_id, file_id)
);
create table organisation_check (
	organisation_id uuid not null references organisation,
	code text not null,
	done boolean not null,
	note text,
	checked_by uuid references person,
	checked_at timestamptz not null,
	primary key (organisation_id, code)
);
create index on organisation_check (checked_by);
create table organisation_comment (
	id uuid primary key,
	organisation_id uuid not null references organisation,
	author_id uuid references person,
	author_organisation_id uuid not null references organisation,
	text text not null,
	created_at timestamptz not null
);
create index on organisation_comment (organisation_id);
create index on organisation_comment (author_id);
create table organisation_decision (
	id uuid primary key,
	organisation_id uuid not null references organisation,
	decision text not null check (decision in ('submitted', 'verified', 'refused', 'suspended', 'reinstated')),
	reasons text,
	decided_by uuid references person,
	created_at timestamptz not null
);
create index on organisation_decision (organisation_id, created_at desc);
create index on organisation_decision (decided_by);

-- May the actor see what an organisation handed in: itself, the operator, the region's officials.
create function scope_sees_application(organisation uuid) returns boolean language sql stable as $$
	select scope_is_system() or organisation = scope_organisation() or scope_is_operator()
		or exists (select from organisation o where o.id = organisation and o.region_id = scope_region())
$$;
alter table organisation_application enable row level security;
alter table organisation_application force row level security;
create policy organisation_application_scope on organisation_application
	using (scope_sees_application(organisation_id) or applicant_id = scope_person());
alter table organisation_check enable row level security;
alter table organisation_check force row level security;
create policy organisation_check_scope on organisation_check using (scope_sees_application(organisation_id));
alter table organisation_comment enable row level security;
alter table organisation_comment force row level security;
create policy organisation_comment_scope on organisation_comment using (scope_sees_application(organisation_id));
alter table organisation_decision enable row level security;
alter table organisation_decision force row level security;
create policy organisation_decision_scope on organisation_decision
	using (scope_sees_application(organisation_id) or exists (select from organisation_application a
		where a.organisation_id = organisation_decision.organisation_id and a.applicant_id = scope_person()));
alter table organisation_evidence enable row level security;
alter table organisation_evidence force row level security;
create policy organisation_evidence_scope on organisation_evidence
	using (scope_sees_application(organisation_id) or exists (select from organisation_application a
		where a.organisation_id = organisation_evidence.organisation_id and a.applicant_id = scope_person()));

create function evidence_file(file uuid) returns table (id uuid, name text, size bigint, sha256 text)
	language plpgsql as $$
declare
	before text := coalesce(current_setting('ronghe.system', true), '');
begin
	perform set_config('ronghe.system', 'on', true);
	return query select f.id, f.name, f.size, f.sha256 from stored_file f
		where f.id = file and exists (select from organisation_evidence e where e.file_id = f.id);
	perform set_config('ronghe.system', before, true);
end $$;
-- Names and contents of an application's evidence: the files themselves belong to whoever uploaded them.
create function application_files(application uuid)
	returns table (file_id uuid, name text, size bigint, sha256 text) language sql as $$
	select f.id, f.name, f.size, f.sha256
	from organisation_evidence e join lateral evidence_file(e.file_id) f on true
	where e.organisation_id = application order by f.name
$$;

create table invitation (
	id uuid primary key,
	organisation_id uuid not null references organisation,
	-- Lower case.
	email text not null,
	name text,
	locale text not null,
	roles text[] not null check (cardinality(roles) > 0),
	token_hash text not null unique,
	invited_by uuid references person,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	accepted_at timestamptz,
	accepted_by uuid references person,
	revoked_at timestamptz
);
create unique index invitation_open on invitation (organisation_id, email)
	where accepted_at is null and revoked_at is null;
create index on invitation (email);
create index on invitation (invited_by);
create index on invitation (accepted_by);
alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_scope on invitation using (
	scope_is_system() or organisation_id = scope_organisation()
	or email = (select lower(p.email) from person p where p.id = scope_person() and p.email_verified));

create table consent_entry (
	id uuid primary key,
	person_id uuid not null references person,
	code text not null,
	version integer not null,
	action text not null check (action in ('accepted', 'withdrawn')),
	created_at timestamptz not null
);
create index on consent_entry (person_id, code, created_at);
alter table consent_entry enable row level security;
alter table consent_entry force row level security;
create policy consent_entry_scope on consent_entry using (scope_is_system() or person_id = scope_person());

-- Who was erased, by id alone: applied again after a restore. No reference, so that it can be filled before the rows.
create table erasure (person_id uuid primary key, erased_at timestamptz not null);
