-- Which tab wrote last: what its answer was lost for is no change by another.
alter table assignment_work add column writer uuid;

-- Corrections and changes of marks stay, but for names of who is erased and for what was said of them.
create or replace function assignment_correction_stays() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' and to_jsonb(new) - array['corrected_by', 'reason'] = to_jsonb(old) - array['corrected_by', 'reason']
		and (new.corrected_by is null or new.corrected_by = old.corrected_by)
		and (new.reason = '' or new.reason = old.reason) then
		return new;
	end if;
	raise exception 'a correction is never changed' using errcode = 'restrict_violation';
end $$;
create policy assignment_correction_erase on assignment_correction for update using ((select scope_is_system()));
create or replace function grade_history_stays() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' then
		if tg_table_name = 'grade_change' then
			if old.state = 'proposed'
				and to_jsonb(new) - array['state', 'decided_by', 'decided_at', 'answer']
					= to_jsonb(old) - array['state', 'decided_by', 'decided_at', 'answer'] then
				return new;
			end if;
			if to_jsonb(new) - array['asked_by', 'decided_by', 'reason', 'answer']
					= to_jsonb(old) - array['asked_by', 'decided_by', 'reason', 'answer']
				and (new.asked_by is null or new.asked_by = old.asked_by)
				and (new.decided_by is null or new.decided_by = old.decided_by)
				and (new.reason = '' or new.reason = old.reason)
				and (new.answer is null or new.answer = '' or new.answer = old.answer) then
				return new;
			end if;
		elsif to_jsonb(new) - 'changed_by' = to_jsonb(old) - 'changed_by' and new.changed_by is null then
			return new;
		end if;
	end if;
	raise exception 'a change of marks stays on record' using errcode = 'restrict_violation';
end $$;
