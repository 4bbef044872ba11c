import { z } from "zod";

/** Query of every list: free text, sort key (`-` in front turns it round), page size and where to go on. */
export const listQuery = z.object({
	q: z.string().trim().max(200).optional(),
	sort: z.string().max(60).optional(),
	limit: z.coerce.number().int().min(1).max(200).default(50),
	cursor: z.string().max(600).optional(),
});

export const listOf = <Item extends z.ZodType>(item: Item) =>
	z.object({
		items: z.array(item),
		/** All rows that the filters let through. */
		total: z.number().int(),
		nextCursor: z.string().nullable(),
		previousCursor: z.string().nullable(),
	});
