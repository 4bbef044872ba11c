import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import openapiTypescript, { astToString } from "openapi-typescript";
import { describeRoutes } from "#platform/server/http/openapi.ts";
import type { Route } from "#platform/server/http/route.ts";

const target = join(import.meta.dirname, "../platform/web/api/schema.gen.ts");

/** Types of the browser's client, from the same OpenAPI document that the server serves. */
export async function clientTypes(routes: readonly Route[]): Promise<string> {
	const document = describeRoutes(routes);
	return `/** Generated from the route declarations by npm run generate: do not edit. */\n${astToString(await openapiTypescript(document as never))}`;
}

/** @returns true when the committed client differs from what the routes say */
export const clientDrift = async (routes: readonly Route[]): Promise<boolean> =>
	readFileSync(target, "utf8") !== (await clientTypes(routes));

if (import.meta.main) {
	const { allRoutes } = await import("#app/compose.ts");
	writeFileSync(target, await clientTypes(allRoutes));
}
