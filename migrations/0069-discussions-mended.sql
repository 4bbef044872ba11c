-- The name as it stood after the @ when somebody was mentioned: it is found there and taken out when they are erased, whatever
-- they are called by then. Null: as they are called.
alter table discussion_mention add column name text;
create index on discussion_choice (offering_id);

-- What each command may do to a thread and to who is mentioned; neither is taken away but by the system.
drop policy discussion_thread_scope on discussion_thread;
create policy discussion_thread_read on discussion_thread for select using (
	(select scope_is_system()) or offering_id in (select scope_discussed_offerings()));
create policy discussion_thread_write on discussion_thread for insert with check (
	(select scope_is_system()) or offering_id in (select scope_discussed_offerings()));
create policy discussion_thread_change on discussion_thread for update using (
	(select scope_is_system()) or offering_id in (select scope_discussed_offerings()));
create policy discussion_thread_delete on discussion_thread for delete using ((select scope_is_system()));

drop policy discussion_mention_scope on discussion_mention;
create policy discussion_mention_read on discussion_mention for select using (
	(select scope_is_system()) or offering_id in (select scope_discussed_offerings()));
create policy discussion_mention_write on discussion_mention for insert with check (
	(select scope_is_system())
	or (offering_id in (select scope_discussed_offerings()) and exists (select from discussion_post p
		where p.id = post_id and p.offering_id = discussion_mention.offering_id and p.author_id = (select scope_person()))));
create policy discussion_mention_delete on discussion_mention for delete using ((select scope_is_system()));

-- Whoever moderates hides a post and changes none of its words; those are its author's, and the system's at an erasure.
create function discussion_words_stay() returns trigger language plpgsql as $$
begin
	if not scope_is_system() and old.author_id is distinct from scope_person() then
		raise exception 'the words of a post are its author''s' using errcode = 'insufficient_privilege';
	end if;
	return new;
end $$;
create trigger discussion_words_stay before update on discussion_post for each row
	when ((old.title, old.body, old.plain, old.author_id) is distinct from (new.title, new.body, new.plain, new.author_id))
	execute function discussion_words_stay();
