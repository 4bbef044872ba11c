-- Second lock of demand: who reads a need or a programme does not for that write it, nor what hangs on it.

-- Whether the actor holds one of the roles in the organisation they act for, of one of the kinds, and it works.
create function scope_holds(wanted text[], kinds text[]) returns boolean language sql stable as $$
	select exists (select from membership m join organisation o on o.id = m.organisation_id
		where m.person_id = scope_person() and m.organisation_id = scope_organisation() and m.ended_at is null
			and m.roles && wanted and o.kind = any (kinds) and o.state = 'verified')
$$;

-- Needs: their organisation's own people who state needs; the region's officials read.
create function scope_writes_needs() returns boolean language sql stable as $$
	select scope_holds(array['owner', 'coordinator', 'recruiter'], array['enterprise', 'practice_site'])
$$;
drop policy need_scope on need;
create policy need_read on need for select using (
	scope_is_system() or organisation_id = scope_organisation() or region_id = scope_region());
create policy need_write on need using (
	scope_is_system() or (organisation_id = scope_organisation() and (select scope_writes_needs())));
drop policy need_version_scope on need_version;
create policy need_version_read on need_version for select using (
	scope_is_system() or exists (select from need n where n.id = need_id));
create policy need_version_write on need_version using (
	scope_is_system() or ((select scope_writes_needs())
		and exists (select from need n where n.id = need_id and n.organisation_id = scope_organisation())));
drop policy need_competency_scope on need_competency;
create policy need_competency_read on need_competency for select using (
	scope_is_system() or exists (select from need n where n.id = need_id));
create policy need_competency_write on need_competency using (
	scope_is_system() or ((select scope_writes_needs())
		and exists (select from need n where n.id = need_id and n.organisation_id = scope_organisation())));

-- Programmes: owner and coordinator of the school, the region's officials, and a programme head those given to them.
create function scope_runs_school() returns boolean language sql stable as $$
	select scope_holds(array['owner', 'coordinator'], array['school'])
$$;
create function scope_is_programme_head() returns boolean language sql stable as $$
	select scope_holds(array['programme_head'], array['school'])
$$;
-- (A function, because the policies of the two tables would ask each other without end.)
create function scope_heads_programme(programme uuid) returns boolean language plpgsql stable as $$
begin
	return exists (select from programme_head h
		where h.programme_id = programme and h.person_id = scope_person() and h.ended_at is null);
end $$;
create function scope_writes_programme(programme uuid) returns boolean language sql stable as $$
	select exists (select from programme p where p.id = programme and (p.region_id = scope_region()
		or (p.organisation_id = scope_organisation()
			and (scope_runs_school() or (scope_is_programme_head() and scope_heads_programme(p.id))))))
$$;
drop policy programme_scope on programme;
create policy programme_read on programme for select using (
	scope_is_system() or organisation_id = scope_organisation() or region_id = scope_region());
create policy programme_write on programme using (scope_is_system() or region_id = scope_region()
	or (organisation_id = scope_organisation() and (select scope_runs_school())));
create policy programme_add on programme for insert with check (
	organisation_id = scope_organisation() and scope_is_programme_head());
create policy programme_headed on programme for update using (
	organisation_id = scope_organisation() and (select scope_is_programme_head()) and scope_heads_programme(id));

drop policy programme_occupation_scope on programme_occupation;
create policy programme_occupation_read on programme_occupation for select using (
	scope_is_system() or exists (select from programme p where p.id = programme_id));
create policy programme_occupation_add on programme_occupation for insert with check (
	scope_is_system() or scope_writes_programme(programme_id));
create policy programme_occupation_change on programme_occupation for update using (
	scope_is_system() or scope_writes_programme(programme_id));
create policy programme_occupation_remove on programme_occupation for delete using (
	scope_is_system() or scope_writes_programme(programme_id));
drop policy cohort_scope on cohort;
create policy cohort_read on cohort for select using (
	scope_is_system() or exists (select from programme p where p.id = programme_id));
create policy cohort_add on cohort for insert with check (scope_is_system() or scope_writes_programme(programme_id));
create policy cohort_change on cohort for update using (scope_is_system() or scope_writes_programme(programme_id));
create policy cohort_remove on cohort for delete using (scope_is_system() or scope_writes_programme(programme_id));

-- Who heads a programme: given and taken by those who run the school; whoever adds one heads it from that moment.
drop policy programme_head_scope on programme_head;
create policy programme_head_read on programme_head for select using (
	scope_is_system() or exists (select from programme p where p.id = programme_id));
create policy programme_head_write on programme_head using (
	scope_is_system() or ((select scope_runs_school())
		and exists (select from programme p where p.id = programme_id and p.organisation_id = scope_organisation())));
create policy programme_head_founder on programme_head for insert with check (
	person_id = scope_person() and given_by = scope_person() and scope_is_programme_head()
	and exists (select from programme p where p.id = programme_id and p.organisation_id = scope_organisation()
		and p.xmin = pg_current_xact_id()::xid));

-- Headships end with the membership or the role from now on (a listener of demand); those left over end here.
update programme_head h set ended_at = now() where h.ended_at is null and not exists (
	select from programme p join membership m on m.organisation_id = p.organisation_id
		join person on person.id = m.person_id
	where p.id = h.programme_id and m.person_id = h.person_id and m.ended_at is null
		and 'programme_head' = any (m.roles) and person.suspended_at is null);

-- Asked before a content is removed: whether another file has the same bytes.
create index on stored_file (sha256);
