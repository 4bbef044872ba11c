-- Claims: somebody asks to speak for an institution that came from a register and has no owner yet.

-- A claim is an application for an organisation that is verified already. Only one stands at a time: a new one takes
-- the place of one that was refused.
alter table organisation_application
	add column claim_state text check (claim_state in ('open', 'accepted', 'refused')),
	-- When this claimant first asked: what was decided about earlier ones is not theirs to read.
	add column claimed_at timestamptz,
	-- What the claimant is there, how that can be proved, and the institution's own website.
	add column claimant_role text,
	add column claim_proof text,
	add column claim_website text,
	add constraint organisation_application_claim check ((claim_state is null) = (claimed_at is null));

-- What an application waits for: an organisation that registers itself waits with its own state, a claim with the claim's.
create function application_state(organisation_state text, claim_state text) returns text language sql immutable as $$
	select case when organisation_state <> 'verified' then organisation_state
		when claim_state = 'open' then 'waiting' when claim_state = 'refused' then 'refused' else organisation_state end
$$;

-- A claimant does not act for the institution yet, and still sees how far the checks are.
drop policy organisation_check_scope on organisation_check;
create policy organisation_check_scope on organisation_check
	using (scope_sees_application(organisation_id) or exists (select from organisation_application a
		where a.organisation_id = organisation_check.organisation_id and a.applicant_id = scope_person()));

-- Whether an organisation has somebody who looks after it: everybody may know that, not who it is.
create function organisation_has_owner(organisation uuid) returns boolean language plpgsql as $$
declare
	before text := coalesce(current_setting('ronghe.system', true), '');
	answer boolean;
begin
	perform set_config('ronghe.system', 'on', true);
	select exists (select from membership m
		where m.organisation_id = organisation and m.ended_at is null and 'owner' = any (m.roles)) into answer;
	perform set_config('ronghe.system', before, true);
	return answer;
end $$;

-- Makes the claimant the owner: a membership crosses organisations, so only the operator's staff get it written.
create function accept_claim(organisation uuid, membership_id uuid, at timestamptz) returns uuid language plpgsql as $$
declare
	before text := coalesce(current_setting('ronghe.system', true), '');
	claimant uuid;
begin
	if not (scope_is_operator() or scope_is_system()) then
		raise exception 'only the operator accepts a claim' using errcode = '42501';
	end if;
	perform set_config('ronghe.system', 'on', true);
	select a.applicant_id into strict claimant from organisation_application a
		where a.organisation_id = organisation and a.claim_state = 'open';
	insert into membership as m (id, person_id, organisation_id, roles, created_at)
		values (membership_id, claimant, organisation, array['owner'], at)
		on conflict (person_id, organisation_id) where ended_at is null
		do update set roles = array(select distinct unnest(m.roles || excluded.roles));
	update person p set last_organisation_id = organisation where p.id = claimant and p.last_organisation_id is null;
	perform set_config('ronghe.system', before, true);
	return claimant;
end $$;
