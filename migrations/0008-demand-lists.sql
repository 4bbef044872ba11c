-- Lists of the demand domain that are long: an index for each order in which they are read.

-- The catalogue's own order (domains/demand/server/catalogue-queries.ts, sort "stars"), from either end.
create index catalogue_entry_stars on catalogue_entry (catalogue_id, (stars * 1e9 + least(lower, 1e8)), occupation_id);

-- Who heads a programme: given by the school's owner or coordinator, kept when it ends. A programme head changes the
-- programmes given to them, and nobody else's.
create table programme_head (
	id uuid primary key,
	programme_id uuid not null references programme on delete cascade,
	person_id uuid not null references person,
	given_by uuid references person,
	given_at timestamptz not null,
	ended_by uuid references person,
	ended_at timestamptz
);
create unique index programme_head_now on programme_head (programme_id, person_id) where ended_at is null;
create index on programme_head (programme_id, given_at desc);
create index on programme_head (person_id);
insert into programme_head (id, programme_id, person_id, given_by, given_at)
	select gen_random_uuid(), id, head_id, head_id, created_at from programme where head_id is not null;
alter table programme drop column head_id;
alter table programme_head enable row level security;
alter table programme_head force row level security;
create policy programme_head_scope on programme_head using (
	scope_is_system() or exists (select from programme p where p.id = programme_id));
