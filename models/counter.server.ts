import type { ClientSession } from "mongoose";
import { Schema } from "mongoose";
import { defineModel, SCHEMA_OPTIONS } from "./define.server";

const schema = new Schema(
	{ _id: { type: String, required: true }, value: { type: Number, required: true } },
	SCHEMA_OPTIONS,
);

export const CounterModel = defineModel("Counter", schema, "counters");

/**
 * Takes the next number of a series by one atomic update; numbers can be skipped (after a crash), never given twice.
 * @param series such as `proposal`
 * @param count how many numbers to take at once
 * @returns the first number taken, from 1
 */
export async function takeNumbers(series: string, count = 1, session?: ClientSession): Promise<number> {
	const row = await CounterModel.findOneAndUpdate(
		{ _id: series },
		{ $inc: { value: count } },
		{ upsert: true, returnDocument: "after", session },
	).lean();
	return (row?.value ?? count) - count + 1;
}
