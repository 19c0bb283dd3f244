import type { ClientSession, Types } from "mongoose";
import {
	type AgencyChange,
	type AgencyText,
	agencyChanges,
	canBeOfKind,
	canClose,
	canReopen,
	canStandBelow,
} from "~/domain/agency";
import { enforce, enforceAt } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import type { AgencyInput, AgencyStandingInput, NewAgencyInput } from "~/input/agency";
import { AgencyModel } from "~~/models/agency.server";
import { withTransaction } from "~~/models/connection.server";
import { takeNumbers } from "~~/models/counter.server";
import { forgetAgencyName, requireOpenAgency } from "./agencies.server";
import { recordEvent } from "./events.server";
import { createOnce, isDuplicateKey } from "./once.server";

type Act<I> = { viewer: Viewer; code: string; input: I; now: Date };

/** Most levels of the tree that are looked at; more would be a circle. */
const MOST_LEVELS = 50;

/**
 * Lets one change of the tree run at a time: two that each look right, such as putting each of two agencies below the
 * other, would make a circle together.
 */
async function holdTree(session: ClientSession): Promise<void> {
	await takeNumbers("agency-tree", 1, session);
}

/** Hex ids of an agency and of everything above it. */
async function lineOf(id: Types.ObjectId | null, session: ClientSession): Promise<string[]> {
	const line: string[] = [];
	for (let next = id; next && line.length < MOST_LEVELS; ) {
		line.push(next.toHexString());
		const row = await AgencyModel.findById(next).select({ parent: 1 }).session(session).lean();
		next = row?.parent ?? null;
	}
	return line;
}

/** The agency that a field names by its code, if it names one; throws as {@link requireOpenAgency}. */
async function findNamed({
	code,
	named,
	...place
}: {
	code: string | undefined;
	field: string;
	/** The one that is named there already. */
	named?: Types.ObjectId | null;
	session: ClientSession;
}): Promise<Types.ObjectId | null> {
	return code ? requireOpenAgency({ code, named: [named?.toHexString()], ...place }) : null;
}

/** Refuses a second province with the same code; whoever asks holds the tree. */
async function requireFreeProvince({
	input,
	except,
	session,
}: {
	input: AgencyInput;
	except?: Types.ObjectId;
	session: ClientSession;
}): Promise<void> {
	if (input.kind !== "province") return;
	const rows = await AgencyModel.find({ kind: "province", province: input.province })
		.select({ _id: 1 })
		.session(session)
		.lean();
	if (rows.some(({ _id }) => !except?.equals(_id)))
		throw new DomainError("provinceTaken", { field: "province" });
}

const requireKind = (before: Pick<AgencyText, "kind" | "province"> | null, input: AgencyInput) =>
	enforceAt(input.kind === "province" ? "province" : "kind", canBeOfKind(before, input));

/** What the database keeps of a sent form, apart from code and parent. */
const toStored = ({ kind, name, abbreviation, contactUnit, letterCode, province }: AgencyInput) => ({
	kind,
	name,
	abbreviation,
	contactUnit,
	...(letterCode ? { letterCode } : {}),
	...(province ? { province } : {}),
});

/** Names the field whose value another agency has. */
function toTaken(error: unknown): unknown {
	if (isDuplicateKey(error, "code")) return new DomainError("agencyCodeTaken", { field: "code" });
	if (isDuplicateKey(error, "letterCode")) return new DomainError("letterCodeTaken", { field: "letterCode" });
	return error;
}

/**
 * Enters a new agency.
 * @returns its code; the same one when the form is sent again
 * @throws {DomainError} `notPermitted`; `agencyCodeTaken`, `letterCodeTaken`, `provinceTaken`, `provinceMissing`, `agencyClosed`
 * and `invalidInput`, each at its field
 */
export async function createAgency({
	viewer,
	input,
	formRequest,
	now,
}: {
	viewer: Viewer;
	input: NewAgencyInput;
	formRequest?: FormRequest;
	now: Date;
}): Promise<string> {
	enforce(can(viewer, "agency.manage"));
	requireKind(null, input);
	const create = () =>
		withTransaction(async (session) => {
			await holdTree(session);
			const parent = await findNamed({ code: input.parent, field: "parent", session });
			await requireFreeProvince({ input, session });
			const row = { ...toStored(input), code: input.code, ...(parent ? { parent } : {}) };
			const [made] = await AgencyModel.create(
				[{ ...row, ...(formRequest ? { request: formRequest } : {}) }],
				{
					session,
				},
			);
			if (!made) throw new Error("the agency was not written");
			await recordEvent({
				type: "agency-created",
				actor: { viewer, role: "administrator" },
				subject: { agency: made._id },
				visibility: "stewards",
				at: now,
				session,
			});
			return made.toObject();
		}).catch((error: unknown) => {
			throw toTaken(error);
		});
	const { document } = await createOnce({ model: AgencyModel, formRequest, create });
	return document.code;
}

/**
 * Changes an agency; its code stays. A form that says what stands there already changes nothing.
 * @throws {DomainError} `notPermitted`, `notFound`, `editedMeanwhile`; `agencyCycle`, `agencyClosed` and `invalidInput` at `parent`,
 * `letterCodeTaken`, `provinceTaken`, `provinceMissing`, `provinceFixed`, each at its field
 */
export async function changeAgency({ viewer, code, input, now }: Act<AgencyInput>): Promise<void> {
	enforce(can(viewer, "agency.manage"));
	const id = await withTransaction(async (session) => {
		const row = await AgencyModel.findOne({ code }).session(session).lean();
		if (!row) throw new DomainError("notFound");
		const above =
			row.parent && (await AgencyModel.findById(row.parent).select({ code: 1 }).session(session).lean());
		const changes = agencyChanges({ ...row, parent: above?.code }, input);
		if (changes.length === 0) return row._id;
		if (row.revision !== input.revision) throw new DomainError("editedMeanwhile");
		requireKind(row, input);
		await holdTree(session);
		await requireFreeProvince({ input, except: row._id, session });
		const parent = await findNamed({ code: input.parent, field: "parent", named: row.parent, session });
		const line = await lineOf(parent, session);
		enforceAt("parent", canStandBelow({ id: row._id.toHexString(), line }));
		const stored = toStored(input);
		const done = await AgencyModel.updateOne(
			{ _id: row._id, revision: row.revision },
			{
				$set: { ...stored, ...(parent ? { parent } : {}) },
				$unset: {
					...(parent ? {} : { parent: 1 }),
					...("letterCode" in stored ? {} : { letterCode: 1 }),
					...("province" in stored ? {} : { province: 1 }),
				},
				$inc: { revision: 1 },
			},
			{ session },
		);
		if (done.matchedCount === 0) throw new DomainError("editedMeanwhile");
		await recordEvent({
			type: "agency-changed",
			actor: { viewer, role: "administrator" },
			subject: { agency: row._id },
			data: toData(changes),
			visibility: "stewards",
			at: now,
			session,
		});
		return row._id;
	}).catch((error: unknown) => {
		throw toTaken(error);
	});
	forgetAgencyName(id.toHexString());
}

/** Changes as an event keeps them: `nameThFrom`, `nameThTo` and so on. */
function toData(changes: readonly AgencyChange[]): Record<string, string | null> {
	return Object.fromEntries(
		changes.flatMap(({ field, from, to }) => [
			[`${field}From`, from],
			[`${field}To`, to],
		]),
	);
}

/**
 * Closes an agency, so that nothing new names it, or opens it again. What it has stays: proposals, promises, people. Doing it
 * twice is the same.
 * @throws {DomainError} `notPermitted`, `notFound`, `editedMeanwhile`; `agencyHasBelow` while open agencies stand below it;
 * `agencyClosed` below one that is closed; `invalidInput` or `agencyClosed` at `replacedBy`
 */
export async function setAgencyStanding(act: Act<AgencyStandingInput>): Promise<void> {
	const { viewer, code, input, now } = act;
	enforce(can(viewer, "agency.manage"));
	const closes = input.intent === "close";
	await withTransaction(async (session) => {
		await holdTree(session);
		const row = await AgencyModel.findOne({ code }).session(session).lean();
		if (!row) throw new DomainError("notFound");
		const closed = Boolean(row.closedAt);
		if (closed === closes) return;
		if (row.revision !== input.revision) throw new DomainError("editedMeanwhile");
		const successor = closes
			? await findNamed({ code: input.replacedBy, field: "replacedBy", session })
			: null;
		if (successor?.equals(row._id)) throw new DomainError("invalidInput", { field: "replacedBy" });
		if (closes) {
			const openBelow = await AgencyModel.countDocuments({ parent: row._id, closedAt: null }).session(
				session,
			);
			enforce(canClose({ closed, openBelow }));
		} else {
			const parent =
				row.parent &&
				(await AgencyModel.findById(row.parent).select({ closedAt: 1 }).session(session).lean());
			enforce(canReopen({ closed, parentClosed: Boolean(parent?.closedAt) }));
		}
		await AgencyModel.updateOne(
			{ _id: row._id, revision: row.revision },
			closes
				? { $set: { closedAt: now, ...(successor ? { replacedBy: successor } : {}) }, $inc: { revision: 1 } }
				: { $unset: { closedAt: 1, replacedBy: 1 }, $inc: { revision: 1 } },
			{ session },
		);
		await recordEvent({
			type: closes ? "agency-closed" : "agency-reopened",
			actor: { viewer, role: "administrator" },
			subject: { agency: row._id },
			why: input.why,
			data: closes && input.replacedBy ? { replacedBy: input.replacedBy } : {},
			visibility: "stewards",
			at: now,
			session,
		});
	});
}
