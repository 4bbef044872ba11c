-- Sessions: whether seats are booked is decided by who plans, late corrections stay on record.

set local ronghe.system = 'on';

alter table class_session add column booking boolean not null default false;
alter table class_session add check (not booking or capacity is not null);
update class_session s set booking = true from offering o
where o.id = s.offering_id and s.capacity is not null and (s.capacity < o.taken
	or exists (select from session_booking b where b.session_id = s.id));

-- When the seat was given: a calendar sees that it changed.
alter table session_booking add column seated_at timestamptz;
update session_booking set seated_at = asked_at where state = 'seat';

-- Null: it was taken away after the day.
alter table session_attendance alter column mark drop not null;
alter table session_attendance drop constraint session_attendance_told_check;
alter table session_attendance add check (told in ('attended', 'missed', 'excused'));
-- Marks that were changed or taken away after the day of their session, and why; only ever added to.
create table session_attendance_change (
	id uuid primary key,
	session_id uuid not null references class_session,
	person_id uuid not null references person,
	offering_id uuid not null references offering,
	mark_before text,
	mark_after text,
	reason text,
	changed_by uuid references person,
	changed_at timestamptz not null
);
create index on session_attendance_change (session_id, person_id, changed_at);
create index on session_attendance_change (person_id);
create function session_attendance_change_stays() returns trigger language plpgsql as $$
begin
	-- Erasing a person takes out their name, and what was written of them.
	if tg_op = 'UPDATE' and to_jsonb(new) - array['changed_by', 'reason'] = to_jsonb(old) - array['changed_by', 'reason']
		and (new.changed_by is null or new.changed_by = old.changed_by) and (new.reason is null or new.reason = old.reason)
	then
		return new;
	end if;
	raise exception 'a change of attendance stays on record' using errcode = 'restrict_violation';
end $$;
create trigger session_attendance_change_stays before update or delete on session_attendance_change
	for each row execute function session_attendance_change_stays();
alter table session_attendance_change enable row level security;
alter table session_attendance_change force row level security;
create policy session_attendance_change_read on session_attendance_change for select using (
	(select scope_is_system()) or person_id = (select scope_person()) or offering_id in (select scope_run_offerings()));
create policy session_attendance_change_write on session_attendance_change using (
	(select scope_is_system()) or offering_id in (select scope_run_offerings()));
