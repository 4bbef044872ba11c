-- Files that an author laid to a post.
create table discussion_file (
	post_id uuid not null references discussion_post,
	file_id uuid not null references stored_file,
	offering_id uuid not null references offering,
	position integer not null,
	primary key (post_id, file_id)
);
create index on discussion_file (file_id);
create index on discussion_file (offering_id);

alter table discussion_file enable row level security;
alter table discussion_file force row level security;
create policy discussion_file_read on discussion_file for select using (
	(select scope_is_system()) or offering_id in (select scope_discussed_offerings()));
create policy discussion_file_write on discussion_file for insert with check (
	(select scope_is_system())
	or (offering_id in (select scope_discussed_offerings()) and exists (select from discussion_post p
		where p.id = post_id and p.offering_id = discussion_file.offering_id and p.author_id = (select scope_person()))));
create policy discussion_file_delete on discussion_file for delete using (
	(select scope_is_system())
	or exists (select from discussion_post p where p.id = post_id and p.author_id = (select scope_person())));
