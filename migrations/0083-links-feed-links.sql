-- Which links of an industry chain feed which: what one makes the other works on.

create table link_feed (
	from_id uuid not null references chain_link on delete cascade,
	to_id uuid not null references chain_link on delete cascade,
	primary key (from_id, to_id),
	check (from_id <> to_id)
);
create index on link_feed (to_id);

-- Second lock: as the occupations on a link.
alter table link_feed enable row level security;
alter table link_feed force row level security;
create policy link_feed_read on link_feed for select using (true);
create policy link_feed_write on link_feed using ((select scope_is_system()) or ((select scope_is_official())
	and from_id in (select l.id from chain_link l join industry_chain c on c.id = l.chain_id
		where c.region_id = (select scope_region()))));
