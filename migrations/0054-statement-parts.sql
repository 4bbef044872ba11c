-- As in 0045, but that the parts of a segment are counted by chance instead of by turns, in which a store that always
-- writes after another might never have one, and that the numbers of a key are not sorted: whoever reads them sorts them.

create or replace function save_statements(store uuid, client uuid, alone boolean, ids uuid[], bodies text, timed boolean[],
	found_by text, voids boolean[], refer_to uuid[], attached text[], heard bigint[])
	returns table (known uuid[], referred boolean, ruled boolean, news bigint[]) language plpgsql as $$
declare
	batch bigint := nextval('record_statement_seq');
	-- At most 1,000 statements a batch.
	first bigint := batch * 1024;
	-- By chance, drawn from the number: every store counts as often, whoever else writes in between.
	counts boolean := mod(abs(hashint8(batch)::bigint), 12800 / cardinality(ids)) = 0;
	moment timestamptz := begin_statements(store, alone or counts);
	open record_segment := open_segment(store);
	told text;
	taken uuid[];
begin
	-- Also when the clock was set back and nothing new was stored since.
	moment := greatest(moment, open.starts);
	told := to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
	if counts and open.parts < 4 then
		update record_segment g set parts = g.parts + 1 where g.organisation_id = store and g.id = open.id;
	elsif counts and moment > open.starts then
		-- Nobody else writes, and all that is stored has an earlier moment.
		update record_segment g set ends = moment where g.organisation_id = store and g.id = open.id;
		insert into record_segment (organisation_id, id, starts)
			values (store, nextval('record_segment_seq'), moment) returning * into open;
	end if;
	begin
		-- Ids in one order, so that two batches with the same ones wait for each other instead of locking each other out.
		insert into record_statement_id (organisation_id, id, stored, seq)
			select store, g.id, moment, first + g.place from unnest(ids) with ordinality as g (id, place) order by g.id;
	exception when unique_violation then
		-- Looked for only now: most are new, and looking costs as much as entering.
		with fresh as (
			insert into record_statement_id as i (organisation_id, id, stored, seq)
			select store, g.id, moment, first + g.place from unnest(ids) with ordinality as g (id, place) order by g.id
			on conflict do nothing returning i.id
		)
		select array_agg(g.id) into taken from unnest(ids) as g (id) where g.id not in (select f.id from fresh f);
	end;
	return query
		with added as materialized (
			select g.id, g.body, g.timed, g.keys::bigint[] as keys, g.voids, g.refers_to,
				g.attachments::text[] as attachments, first + g.place as seq
			from unnest(ids, string_to_array(bodies, E'\n'), timed, string_to_array(found_by, E'\n'), voids, refer_to, attached)
				with ordinality as g (id, body, timed, keys, voids, refers_to, attachments, place)
			where taken is null or g.id <> all (taken)
		), kept as (
			insert into record_statement (organisation_id, id, seq, stored, client_id, body, keys, voiding, attachments)
			select store, a.id, a.seq, moment, client,
				(a.body || case when a.timed then '' else ',"timestamp":"' || told || '"' end || ',"stored":"' || told || '"}')::json,
				a.keys, a.voids, a.attachments
			from added a
		), findable as (
			insert into record_statement_key (segment, organisation_id, key, stored, seq, more)
			select open.id, store, k.key, moment, k.seqs[1], case when cardinality(k.seqs) > 1 then k.seqs[2:] end
			from (select key, array_agg(a.seq) as seqs from added a cross join unnest(a.keys) as key group by key) k
		), referring as (
			insert into record_reference (organisation_id, target_id, statement_id, stored, seq, voiding)
			select store, a.refers_to, a.id, moment, a.seq, a.voids from added a where a.refers_to is not null
		)
		select taken,
			exists (select from added a join record_reference r on r.organisation_id = store and r.target_id = a.id),
			exists (select from record_rule r where r.organisation_id = store),
			(select array_agg(h) from unnest(heard) h where not exists (
				select from record_activity a where a.organisation_id = store and a.said = h));
end $$;
