import { z } from "zod";
import { recordFile } from "./files/file-store.ts";
import { removeContents } from "./files/unused-files.ts";
import { holdQuota, refuseOverQuota } from "./files/upload-quota.ts";
import { type Route, rawRoute, readRoute, writeRoute } from "./http/route.ts";
import { cancelJob, getMyJob, listMyJobs } from "./jobs/job-queries.ts";
import { streamJobs } from "./jobs/stream-jobs.ts";
import { kernelProblem, notFound } from "./problem.ts";

const id = z.object({ id: z.uuid() });

export const jobAnswer = z.object({
	id: z.uuid(),
	kind: z.string(),
	subject: z.string(),
	state: z.enum(["queued", "running", "done", "failed", "cancelled"]),
	done: z.number(),
	total: z.number(),
	result: z
		.object({
			figures: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
			page: z.string().optional(),
			fileId: z.uuid().optional(),
		})
		.nullable(),
	problem: z
		.object({
			code: z.string(),
			params: z.record(z.string(), z.unknown()).optional(),
			fields: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
		})
		.nullable(),
	created_at: z.string(),
	finished_at: z.string().nullable(),
});

/** Routes of the kernel itself: jobs and files of the person who asks. */
export const kernelRoutes: readonly Route[] = [
	readRoute({
		id: "jobs.list",
		method: "GET",
		path: "/jobs",
		summary: "My jobs: running, waiting, and the newest finished ones",
		access: "signed-in",
		response: z.object({ items: z.array(jobAnswer) }),
		handle: async (context) => ({ items: (await listMyJobs(context)) as z.infer<typeof jobAnswer>[] }),
	}),
	rawRoute({
		id: "jobs.stream",
		method: "GET",
		path: "/jobs/stream",
		summary: "Progress of my jobs as server-sent events",
		access: "signed-in",
		produces: "text/event-stream",
		handle: streamJobs,
	}),
	readRoute({
		id: "jobs.get",
		method: "GET",
		path: "/jobs/:id",
		summary: "One of my jobs",
		access: "signed-in",
		params: id,
		response: jobAnswer,
		handle: async (context, { params }) => (await getMyJob(context, params.id)) as z.infer<typeof jobAnswer>,
	}),
	writeRoute({
		id: "jobs.cancel",
		method: "POST",
		path: "/jobs/:id/cancel",
		summary: "Stop one of my jobs; what it did is undone",
		access: "signed-in",
		params: id,
		response: z.void(),
		handle: (context, { params }) => cancelJob(context, params.id),
	}),
	rawRoute({
		id: "files.upload",
		method: "POST",
		path: "/files",
		summary: "Upload one file (multipart, part `file`); answers its id for the routes that take one",
		access: "signed-in",
		produces: "application/json",
		consumes: "multipart/form-data",
		ratePerMinute: 60,
		handle: async (scope, { request, services }) => {
			const { files, settings, contexts } = services;
			// Before anything is read: whoever has no room left fills no disk with what is refused.
			await scope.read((context) => refuseOverQuota(context, 0, settings));
			const part = await request.file();
			if (!part) throw kernelProblem("file-missing");
			const content = await files.put(part.file, settings.MAX_UPLOAD_MB * 1_048_576);
			const file = { ...content, name: part.filename, mediaType: part.mimetype, purpose: "upload" };
			try {
				const id = await scope.write(async (context) => {
					await holdQuota(context);
					await refuseOverQuota(context, content.size, settings);
					return recordFile(context, files, file);
				});
				return { id, name: part.filename, size: content.size };
			} catch (error) {
				await removeContents(contexts, files, [content.sha256]);
				throw error;
			}
		},
	}),
	rawRoute({
		id: "files.download",
		method: "GET",
		path: "/files/:id",
		summary: "Download one of my files, or one that an import made for the organisation I act for",
		access: "signed-in",
		produces: "application/octet-stream",
		params: id,
		handle: async (scope, { params, services, reply }) => {
			const { actor } = scope;
			const file = await scope.read(({ tx }) =>
				tx
					.selectFrom("stored_file")
					.select(["sha256", "size", "name"])
					.where("id", "=", params.id)
					.where((is) =>
						is.or([
							is("person_id", "=", actor.personId),
							// What a colleague uploaded (an evidence, a list of people) is not the whole organisation's.
							is.and([is("organisation_id", "=", actor.organisationId), is("purpose", "<>", "upload")]),
						]),
					)
					.executeTakeFirst(),
			);
			if (!file) throw notFound();
			return reply
				.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
				.header("content-length", file.size)
				.type("application/octet-stream")
				.send(services.files.open(file.sha256));
		},
	}),
];
