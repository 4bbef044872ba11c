-- Second lock on the tables that were without; a cancelled job says so in its row; housekeeping finds what has had its time.

-- Figures of a catalogue are read by whoever may see it. By a list of ids that is made once a statement: asked row by
-- row, the 1,000 figures of a page would cost as many look-ups.
alter table catalogue_entry enable row level security;
alter table catalogue_entry force row level security;
create policy catalogue_entry_read on catalogue_entry for select using (
	scope_is_system() or catalogue_id in (select c.id from catalogue c));
create policy catalogue_entry_write on catalogue_entry using (
	scope_is_system() or catalogue_id in (select c.id from catalogue c
		where c.region_id = scope_region() or c.drafted_for = scope_organisation()));

-- Seen by everybody, written only by those who draft and publish it.
drop policy catalogue_scope on catalogue;
create policy catalogue_read on catalogue for select using (
	scope_is_system() or state = 'published' or region_id = scope_region() or drafted_for = scope_organisation()
	or exists (select from organisation o where o.id = scope_organisation() and o.region_id = catalogue.region_id));
create policy catalogue_write on catalogue using (
	scope_is_system() or region_id = scope_region() or drafted_for = scope_organisation());

alter table need_competency enable row level security;
alter table need_competency force row level security;
create policy need_competency_scope on need_competency using (
	scope_is_system() or exists (select from need n where n.id = need_id));

alter table programme_occupation enable row level security;
alter table programme_occupation force row level security;
create policy programme_occupation_scope on programme_occupation using (
	scope_is_system() or exists (select from programme p where p.id = programme_id));

alter table demand_source enable row level security;
alter table demand_source force row level security;
create policy demand_source_scope on demand_source using (
	scope_is_system() or organisation_id = scope_organisation() or region_id = scope_region());

-- The association reads what it was given; the region's administration gives and takes.
alter table region_grant enable row level security;
alter table region_grant force row level security;
create policy region_grant_read on region_grant for select using (
	scope_is_system() or organisation_id = scope_organisation() or region_id = scope_region());
create policy region_grant_write on region_grant using (scope_is_system() or region_id = scope_region());

-- Anybody's deed can cause a message; none but the system and the operator's staff reads one. (Asked once a statement.)
alter table mail_message enable row level security;
alter table mail_message force row level security;
create policy mail_message_scope on mail_message using (scope_is_system());
create policy mail_message_read on mail_message for select using ((select scope_is_operator()));
create policy mail_message_queue on mail_message for insert with check (true);

-- Answers that are kept for repeats: whoever got them (platform/server/http/register-route.ts makes the scope).
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy idempotency_key_scope on idempotency_key using (
	scope_is_system()
	or starts_with(scope, coalesce(scope_person()::text, 'anonymous') || ':'));

alter table job add column cancel_requested_at timestamptz;

-- What housekeeping looks for every hour.
create index job_finished on job (finished_at) where finished_at is not null;
create index on outbox_event (created_at);
create index stored_upload on stored_file (created_at) where purpose = 'upload';
create index on notice (created_at);
