import { expect, it } from "vitest";
import { createTestDatabase } from "#platform/testing/database.ts";
import { allRoutes } from "../app/compose.ts";
import { clientDrift } from "./generate-client.ts";
import { typesDrift } from "./generate-types.ts";

it("the types of the database are those of the migrations", async () => {
	const database = await createTestDatabase();
	try {
		expect(typesDrift(database.ownerUrl)).toBe(false);
	} finally {
		await database.drop();
	}
});

it("the browser's client is that of the routes", async () => {
	expect(await clientDrift(allRoutes)).toBe(false);
});
