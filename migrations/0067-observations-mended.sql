-- Observations: what a correction changes stays on record in full, and a draft is written against what was seen of it.

-- The tab that wrote a draft last: what it wrote itself is no change by another, even if the answer was lost.
alter table observation add column writer uuid;

-- Words to the learner, before and after; null: corrected before these were kept.
alter table observation_correction add column note_before text;
alter table observation_correction add column note_after text;
-- Of the observation that it left.
alter table observation_correction add column revision integer;
alter table observation_correction add check (num_nulls(note_before, note_after, revision) in (0, 3));
create unique index on observation_correction (observation_id, revision);

create or replace function observation_correction_stays() returns trigger language plpgsql as $$
declare
	erasable constant text[] := array['corrected_by', 'reason', 'note_before', 'note_after'];
begin
	-- Erasing a person takes their name out of what they corrected, and what was said of them.
	if tg_op = 'UPDATE' and to_jsonb(new) - erasable = to_jsonb(old) - erasable
		and (new.corrected_by is null or new.corrected_by = old.corrected_by)
		and (new.reason = '' or new.reason = old.reason)
		and (new.note_before = '' or new.note_before is not distinct from old.note_before)
		and (new.note_after = '' or new.note_after is not distinct from old.note_after) then
		return new;
	end if;
	raise exception 'a correction is never changed' using errcode = 'restrict_violation';
end $$;

-- What was confirmed is neither taken away nor put back, and changes with a correction of it alone.
create or replace function observation_stays() returns trigger language plpgsql as $$
begin
	if old.state = 'confirmed' and (tg_op = 'DELETE' or new.state <> 'confirmed') then
		raise exception 'a confirmed observation stays' using errcode = 'restrict_violation';
	end if;
	if old.state = 'confirmed' and (new.answers, new.score, new.passed, new.note)
			is distinct from (old.answers, old.score, old.passed, old.note)
		-- Erasing a person takes out what was said of them.
		and not ((select scope_is_system()) and new.note = ''
			and (new.answers, new.score, new.passed) is not distinct from (old.answers, old.score, old.passed))
		and (new.revision <= old.revision or not exists (select from observation_correction c
			where c.observation_id = old.id and c.revision = new.revision
				and (c.answers_before, c.score_before, c.passed_before, c.note_before)
					is not distinct from (old.answers, old.score, old.passed, old.note)
				and (c.answers_after, c.score_after, c.passed_after, c.note_after)
					is not distinct from (new.answers, new.score, new.passed, new.note))) then
		raise exception 'a confirmed observation changes with its correction alone' using errcode = 'restrict_violation';
	end if;
	return coalesce(new, old);
end $$;
