-- Tries of who plans sessions that were refused with what others do meanwhile, since the first of them: counted, so that nobody
-- learns a timetable by trying one time after another. Read and written by the rule alone (sessions/clash-tries.ts).
create table clash_tries (
	person_id uuid primary key references person,
	tries integer not null,
	since timestamptz not null
);
alter table clash_tries enable row level security;
alter table clash_tries force row level security;
create policy clash_tries_scope on clash_tries using ((select scope_is_system()));
