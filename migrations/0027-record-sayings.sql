-- Most batches say of their activities what was said last: that is known by a number, without reading any JSON.

-- Of the last saying that was learnt of an activity: a hash of store, activity and definition. To learn it again would
-- change nothing.
alter table record_activity add column said bigint;
create index on record_activity (organisation_id, said);

drop function learn_activities(uuid, text[], text[]);
-- Keeps what statements said of activities, in the order in which they said it.
create function learn_activities(store uuid, iris text[], definitions text[], hashes bigint[]) returns void
	language plpgsql as $$
declare
	heard record;
begin
	-- Others may learn of the same ones now: each is locked and read again, in one order for everybody.
	insert into record_activity (organisation_id, iri, definition, updated_at)
		select distinct store, iri, '{}'::jsonb, now() from unnest(iris) as iri order by iri on conflict do nothing;
	perform from record_activity a where a.organisation_id = store and a.iri = any (iris) order by a.iri for update;
	for heard in select s.iri, s.definition::jsonb as said, s.hash
		from unnest(iris, definitions, hashes) with ordinality as s (iri, definition, hash, place) order by s.place
	loop
		update record_activity a set definition = merged_definition(a.definition, heard.said), said = heard.hash,
			updated_at = case when a.definition = merged_definition(a.definition, heard.said) then a.updated_at else now() end
			where a.organisation_id = store and a.iri = heard.iri and a.said is distinct from heard.hash;
	end loop;
end $$;

drop function save_statements(uuid, uuid, boolean, uuid[], text, boolean[], text, boolean[], uuid[], text[]);
-- Stores a batch: ids, statements, what they are found by and what they refer to. Takes the lock of the store first, and
-- the moment at which they are stored (begin_statements). Those whose ids are taken are left out.
-- bodies: a line each, open at its end for the moment of storing, and for the timestamp where `timed` is false.
-- found_by: a line each, an array of keys.
-- heard: hashes of what is said of activities (record_activity.said).
-- Returns the ids that are taken, whether what was there before refers to one of these, whether the store has rules, and
-- which of the hashes are not what was said last.
create function save_statements(store uuid, client uuid, alone boolean, ids uuid[], bodies text, timed boolean[],
	found_by text, voids boolean[], refer_to uuid[], attached text[], heard bigint[])
	returns table (known uuid[], referred boolean, ruled boolean, news bigint[]) language plpgsql as $$
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
			exists (select from record_rule r where r.organisation_id = store),
			(select array_agg(h) from unnest(heard) h where not exists (
				select from record_activity a where a.organisation_id = store and a.said = h));
end $$;
