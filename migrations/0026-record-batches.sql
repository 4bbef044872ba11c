-- The record store written by the batch: one call instead of six, and a row a key and batch instead of a row a key and
-- statement.

-- Numbers of statements beyond the first of the same batch that are found by the same key; null when it is one alone.
-- Rows from before this migration are of one statement each, and stay so.
alter table record_statement_key add column more bigint[];
-- The key's hash is over the organisation as well: an index without it finds the same rows and is a third smaller.
alter table record_statement_key drop constraint record_statement_key_pkey;
alter table record_statement_key add primary key (key, stored, seq);

-- What is known of an activity when something more is said: the newest word wins member by member, texts of further
-- languages are added.
create function merged_definition(known jsonb, said jsonb) returns jsonb language sql immutable as $$
	select known || said
		|| case when known ? 'name' and said ? 'name'
			then jsonb_build_object('name', (known->'name') || (said->'name')) else '{}' end
		|| case when known ? 'description' and said ? 'description'
			then jsonb_build_object('description', (known->'description') || (said->'description')) else '{}' end
		|| case when known ? 'extensions' and said ? 'extensions'
			then jsonb_build_object('extensions', (known->'extensions') || (said->'extensions')) else '{}' end
$$;

-- Keeps what statements said of activities, in the order in which they said it.
create function learn_activities(store uuid, iris text[], definitions text[]) returns void language plpgsql as $$
declare
	news text[];
	heard record;
begin
	-- Most say what is known, and wait for nobody.
	select array_agg(distinct s.iri) into news from unnest(iris, definitions) as s (iri, definition)
		left join record_activity a on a.organisation_id = store and a.iri = s.iri
		where a.iri is null or a.definition <> merged_definition(a.definition, s.definition::jsonb);
	if news is null then
		return;
	end if;
	-- Others may learn of the same ones now: each is locked and read again, in one order for everybody.
	insert into record_activity (organisation_id, iri, definition, updated_at)
		select store, iri, '{}', now() from unnest(news) as iri order by iri on conflict do nothing;
	perform from record_activity a where a.organisation_id = store and a.iri = any (news) order by a.iri for update;
	for heard in select s.iri, s.definition::jsonb as said
		from unnest(iris, definitions) with ordinality as s (iri, definition, place)
		where s.iri = any (news) order by s.place
	loop
		update record_activity a set definition = merged_definition(a.definition, heard.said), updated_at = now()
			where a.organisation_id = store and a.iri = heard.iri
				and a.definition <> merged_definition(a.definition, heard.said);
	end loop;
end $$;

-- Stores a batch: ids, statements, what they are found by and what they refer to. Takes the lock of the store first, and
-- the moment at which they are stored (begin_statements). Those whose ids are taken are left out.
-- bodies: a line each, open at its end for the moment of storing, and for the timestamp where `timed` is false.
-- found_by: a line each, an array of keys.
-- Returns the ids that are taken, whether what was there before refers to one of these, and whether the store has rules.
create function save_statements(store uuid, client uuid, alone boolean, ids uuid[], bodies text, timed boolean[],
	found_by text, voids boolean[], refer_to uuid[], attached text[])
	returns table (known uuid[], referred boolean, ruled boolean) language plpgsql as $$
declare
	moment timestamptz := begin_statements(store, alone);
	-- At most 1,000 statements a batch.
	first bigint := nextval('record_statement_seq') * 1024;
	told text := to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
begin
	return query
		with given as materialized (
			select g.id, g.body, g.timed, g.keys::bigint[] as keys, g.voids, g.refers_to,
				g.attachments::text[] as attachments, first + g.place as seq
			from unnest(ids, string_to_array(bodies, E'\n'), timed, string_to_array(found_by, E'\n'), voids, refer_to, attached)
				with ordinality as g (id, body, timed, keys, voids, refers_to, attachments, place)
		), fresh as (
			-- Ids in one order, so that two batches with the same ones wait for each other instead of locking each other out.
			insert into record_statement_id as i (organisation_id, id, stored, seq)
			select store, g.id, moment, g.seq from given g order by g.id
			on conflict do nothing returning i.id
		), added as materialized (
			select given.* from given join fresh using (id)
		), kept as (
			insert into record_statement (organisation_id, id, seq, stored, client_id, body, keys, voiding, attachments)
			select store, a.id, a.seq, moment, client,
				(a.body || case when a.timed then '' else ',"timestamp":"' || told || '"' end || ',"stored":"' || told || '"}')::json,
				a.keys, a.voids, a.attachments
			from added a
		), findable as (
			insert into record_statement_key (organisation_id, key, stored, seq, more)
			select store, k.key, moment, k.seqs[1], case when cardinality(k.seqs) > 1 then k.seqs[2:] end
			from (select key, array_agg(a.seq order by a.seq) as seqs from added a cross join unnest(a.keys) as key group by key) k
		), referring as (
			insert into record_reference (organisation_id, target_id, statement_id, stored, seq, voiding)
			select store, a.refers_to, a.id, moment, a.seq, a.voids from added a where a.refers_to is not null
		)
		select (select array_agg(g.id) from given g where g.id not in (select f.id from fresh f)),
			exists (select from fresh f join record_reference r on r.organisation_id = store and r.target_id = f.id),
			exists (select from record_rule r where r.organisation_id = store);
end $$;
