import mongoose from "mongoose";
import { expect, test } from "vitest";
import { useTestDatabase } from "../support/database";

useTestDatabase();

test("every model has its collection, validator and indexes", async () => {
	const names = (await mongoose.connection.db!.listCollections().toArray()).map((c) => c.name);
	for (const model of Object.values(mongoose.models)) expect(names).toContain(model.collection.name);
});
