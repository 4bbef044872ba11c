import { z } from "zod";
import { readRoute } from "#platform/server/http/route.ts";
import type { DomainModule } from "#platform/server/module.ts";
import { notFound } from "#platform/server/problem.ts";
import { DEMO_PASSWORD, emailOf, organisations, people } from "./people.ts";

const text = z.object({ en: z.string(), zh: z.string() });

/** The role tour: who can be tried. Answers only where the demonstration region is loaded. */
export const demoModule: DomainModule = {
	name: "demo",
	permissions: [],
	routes: [
		readRoute({
			id: "demo.accounts.list",
			method: "GET",
			path: "/demo",
			summary: "Accounts of the demonstration region, one for each role; not found where there is none",
			access: "public",
			response: z.object({
				accounts: z.array(
					z.object({
						email: z.string(),
						password: z.string(),
						role: z.string(),
						organisation: text,
						text,
						first: z.boolean(),
					}),
				),
			}),
			handle: async ({ tx }, { services }) => {
				const loaded = services.settings.DEMO
					? await tx.selectFrom("demo_step").select("name").where("name", "=", "people").executeTakeFirst()
					: undefined;
				if (!loaded) throw notFound();
				return {
					accounts: people.map(({ key, role, organisation, en, zh, tour }) => {
						const { en: nameEn, zh: nameZh } = organisations.find((one) => one.key === organisation)!;
						return {
							email: emailOf(key),
							password: DEMO_PASSWORD,
							role,
							organisation: { en: nameEn, zh: nameZh },
							text: { en, zh },
							first: tour ?? false,
						};
					}),
				};
			},
		}),
	],
};
