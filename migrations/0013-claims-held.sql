-- What is checked and decided about an application is the operator's; the applicant only opens checks again.

-- Owner and coordinator of an organisation that waits correct its application, whatever organisation they act for.
create function scope_corrects_application(organisation uuid) returns boolean language sql stable as $$
	select exists (select from membership m where m.organisation_id = organisation and m.person_id = scope_person()
		and m.ended_at is null and m.roles && array['owner', 'coordinator'])
$$;

drop policy organisation_check_scope on organisation_check;
create policy organisation_check_read on organisation_check for select
	using (scope_sees_application(organisation_id) or scope_corrects_application(organisation_id)
		or exists (select from organisation_application a
			where a.organisation_id = organisation_check.organisation_id and a.applicant_id = scope_person()));
create policy organisation_check_tick on organisation_check using (scope_is_system() or (select scope_is_operator()));
create policy organisation_check_reopen on organisation_check for update
	using (scope_corrects_application(organisation_id)) with check (not done and scope_corrects_application(organisation_id));

-- A coordinator who is not the applicant hands in a new version too: it has to be counted as one.
create policy organisation_application_correct on organisation_application
	using (scope_corrects_application(organisation_id));

-- Makes the claimant the owner, as before; nobody whose access was taken, and null where there is none to make owner.
create or replace function accept_claim(organisation uuid, membership_id uuid, at timestamptz)
	returns uuid language plpgsql as $$
declare
	before text := coalesce(current_setting('ronghe.system', true), '');
	claimant uuid;
begin
	if not (scope_is_operator() or scope_is_system()) then
		raise exception 'only the operator accepts a claim' using errcode = '42501';
	end if;
	perform set_config('ronghe.system', 'on', true);
	-- Held as for writing, so that nobody is suspended between the look and the membership, and two claims of one person
	-- that are accepted at once wait for each other in turn.
	select p.id into claimant from organisation_application a join person p on p.id = a.applicant_id
		where a.organisation_id = organisation and a.claim_state = 'open'
			and p.suspended_at is null and p.erased_at is null
		for no key update of p;
	if claimant is not null then
		insert into membership as m (id, person_id, organisation_id, roles, created_at)
			values (membership_id, claimant, organisation, array['owner'], at)
			on conflict (person_id, organisation_id) where ended_at is null
			do update set roles = array(select distinct unnest(m.roles || excluded.roles));
		update person p set last_organisation_id = organisation where p.id = claimant and p.last_organisation_id is null;
	end if;
	perform set_config('ronghe.system', before, true);
	return claimant;
end $$;
