-- Industry chains edited in the browser: against the revision that was seen, with a history, by the region's officials.

alter table industry_chain add column revision integer not null default 1;
alter table industry_chain add column updated_at timestamptz not null default now();

create table chain_change (
	id uuid primary key,
	chain_id uuid not null references industry_chain on delete cascade,
	revision integer not null,
	action text not null check (action in ('created', 'edited', 'imported')),
	-- What was added, removed and changed: the chain itself, its links, the occupations on each.
	changes jsonb not null,
	person_id uuid references person,
	organisation_id uuid references organisation,
	at timestamptz not null,
	unique (chain_id, revision)
);
create index on chain_change (person_id);

-- Second lock: everybody reads, the officials of a chain's region write.
create function scope_is_official() returns boolean language sql stable as $$
	select scope_holds(array['official'], array['administration'])
$$;
alter table industry_chain enable row level security;
alter table industry_chain force row level security;
create policy industry_chain_read on industry_chain for select using (true);
create policy industry_chain_write on industry_chain using ((select scope_is_system())
	or (region_id = (select scope_region()) and (select scope_is_official())));
alter table chain_link enable row level security;
alter table chain_link force row level security;
create policy chain_link_read on chain_link for select using (true);
create policy chain_link_write on chain_link using ((select scope_is_system()) or ((select scope_is_official())
	and chain_id in (select c.id from industry_chain c where c.region_id = (select scope_region()))));
alter table link_occupation enable row level security;
alter table link_occupation force row level security;
create policy link_occupation_read on link_occupation for select using (true);
create policy link_occupation_write on link_occupation using ((select scope_is_system()) or ((select scope_is_official())
	and link_id in (select l.id from chain_link l join industry_chain c on c.id = l.chain_id
		where c.region_id = (select scope_region()))));
alter table chain_change enable row level security;
alter table chain_change force row level security;
create policy chain_change_read on chain_change for select using (true);
create policy chain_change_write on chain_change for insert with check ((select scope_is_system())
	or ((select scope_is_official())
		and chain_id in (select c.id from industry_chain c where c.region_id = (select scope_region()))));
