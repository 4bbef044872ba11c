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

-- The clock by which statements come, of one server for all processes: whole milliseconds, as clients are told. Not
-- before this transaction began, which is what readers see of writers that have not ended.
create function record_clock() returns timestamptz language sql volatile as
	$$ select date_trunc('milliseconds', greatest(clock_timestamp(), now())) $$;

-- Begins to write statements: waits for the lock of the store (alone, or beside others who refer to nothing), makes the
-- month, and takes the moment at which they are stored: after everything that the store has, also when the clock was set
-- back.
create function begin_statements(store uuid, alone boolean) returns timestamptz language plpgsql
	security definer set search_path = public as $$
declare
	last timestamptz;
	moment timestamptz;
begin
	if alone then
		perform pg_advisory_xact_lock(727013, hashtext(store::text));
	else
		perform pg_advisory_xact_lock_shared(727013, hashtext(store::text));
	end if;
	select s.stored into last from record_statement s where s.organisation_id = store
		order by s.stored desc, s.seq desc limit 1;
	moment := greatest(record_clock(), last + interval '1 millisecond');
	perform ensure_record_month(moment);
	return moment;
end $$;

-- When the oldest transaction began that writes statements, or is about to; null when none does. Of one store, or of all.
create function oldest_record_writer(store uuid) returns timestamptz language sql volatile as $$
	select date_trunc('milliseconds', min(a.xact_start)) from pg_locks l join pg_stat_activity a using (pid)
	where l.locktype = 'advisory' and l.classid = 727013 and l.objsubid = 2
		and l.database = (select oid from pg_database where datname = current_database())
		and (store is null or l.objid = (hashtext(store::text)::bigint & 4294967295)::oid)
$$;
