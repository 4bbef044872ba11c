-- That a competency is asked for and nothing teaches it is told to a programme once.

create table coverage_alert (
	programme_id uuid not null references programme on delete cascade,
	competency_id uuid not null references competency,
	-- The need that asked first.
	need_id uuid references need on delete set null,
	at timestamptz not null,
	primary key (programme_id, competency_id)
);
create index on coverage_alert (competency_id);
create index on coverage_alert (need_id);

-- Second lock: written by the listener alone, read by the school.
alter table coverage_alert enable row level security;
alter table coverage_alert force row level security;
create policy coverage_alert_read on coverage_alert for select using ((select scope_is_system())
	or programme_id in (select p.id from programme p where p.organisation_id = (select scope_organisation())));
create policy coverage_alert_write on coverage_alert using ((select scope_is_system()));
