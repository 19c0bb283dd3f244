import mongoose from "mongoose";
import { describe, expect, it } from "vitest";
import { isDatabaseAway, toDomainError } from "~/http/errors.server";

const { mongo } = mongoose;
type Result = ConstructorParameters<typeof mongo.MongoBulkWriteError>[1];

describe("a database that goes away", () => {
	it.each([
		["read ECONNRESET", new mongo.MongoNetworkError("read ECONNRESET")],
		["no server", new mongo.MongoServerSelectionError("no server", {} as never)],
	])("amid a bulk write asks to try again (%s)", (_what, cause) => {
		const error = new mongo.MongoBulkWriteError(cause, {} as Result);
		expect(isDatabaseAway(error)).toBe(true);
		expect(toDomainError(error)).toMatchObject({ code: "unavailable", status: 503 });
	});

	it("is not what a refused document says", () => {
		const refused = { message: "E11000 duplicate key", code: 11_000, writeErrors: [] };
		const error = new mongo.MongoBulkWriteError(refused, {} as Result);
		expect(isDatabaseAway(error)).toBe(false);
		expect(toDomainError(error)).toBeNull();
	});
});
