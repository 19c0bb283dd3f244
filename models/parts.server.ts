import { Schema } from "mongoose";
import { PART_OPTIONS } from "./define.server";

/** A text that must stand in both languages. */
export const bilingual = () =>
	new Schema({ th: { type: String, required: true }, en: { type: String, required: true } }, PART_OPTIONS);

/** The form key under which a document was created and the hash of what was sent; see services/once.server.ts. */
export const formRequest = () =>
	new Schema({ key: { type: String, required: true }, hash: { type: String, required: true } }, PART_OPTIONS);

/** A reference by id. */
export const ref = (name: string) => ({ type: Schema.Types.ObjectId, ref: name }) as const;

/** A reference that must be there. */
export const requiredRef = (name: string) => ({ ...ref(name), required: true }) as const;

/** A file kept in GridFS under `file`; `type` is what its content says it is, never what the sender claimed. */
export const attachment = () =>
	new Schema(
		{
			file: { type: Schema.Types.ObjectId, required: true },
			name: { type: String, required: true },
			type: { type: String, required: true },
			bytes: { type: Number, required: true },
			width: Number,
			height: Number,
			alt: String,
		},
		PART_OPTIONS,
	);
