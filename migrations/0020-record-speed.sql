-- The record store in the order of time: what came when is what filters ask for and answers are sorted by.

-- Where a statement is, by its id; it takes the place of an index on every month.
alter table record_statement_id add column seq bigint;
update record_statement_id i set seq = s.seq from record_statement s
	where s.organisation_id = i.organisation_id and s.id = i.id and s.stored = i.stored;
alter table record_statement_id alter column seq set not null;
-- The writer's own organisation and client, by row-level security and by the credentials that let it in; asking for both
-- again for every row took a third of the time.
alter table record_statement_id drop constraint record_statement_id_organisation_id_fkey;
alter table record_statement drop constraint record_statement_client_id_fkey;

-- Which statement is the object of which: what a search for the one finds of the other, and what voids.
create table record_reference (
	organisation_id uuid not null,
	target_id uuid not null,
	statement_id uuid not null,
	-- Of the statement that refers.
	stored timestamptz not null,
	seq bigint not null,
	voiding boolean not null,
	primary key (organisation_id, target_id, statement_id)
);
create index on record_reference (organisation_id, statement_id);
insert into record_reference
	select organisation_id, refers_to, id, stored, seq, voiding from record_statement where refers_to is not null;
drop table record_voiding;

drop index record_statement_organisation_id_id_idx;
drop index record_statement_organisation_id_refers_to_idx;
alter table record_statement drop column refers_to;
alter table record_statement drop constraint record_statement_pkey;
alter table record_statement alter column seq drop default;
alter table record_statement add primary key (organisation_id, stored, seq);

alter table record_statement_key drop constraint record_statement_key_pkey;
alter table record_statement_key add primary key (organisation_id, key, stored, seq);

alter table record_reference enable row level security;
alter table record_reference force row level security;
create policy record_reference_scope on record_reference
	using ((select scope_is_system()) or organisation_id = (select scope_organisation()));
