import { type ClientSession, Types } from "mongoose";
import { COMMITMENT_LIMITS } from "~/domain/commitment";
import { canManageParts, type PartState } from "~/domain/commitment-parts";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import type { Viewer } from "~/domain/viewer";
import type { ChangePartInput, EndPartInput, NamePartyInput } from "~/input/commitment-work";
import { CommitmentPartModel } from "~~/models/commitment-work.server";
import { withTransaction } from "~~/models/connection.server";
import { requireOpenAgency } from "./agencies.server";
import { listParts, type PartView, refreshSupporting, tellParties } from "./commitment-parties.server";
import { recordEvent } from "./events.server";
import { createOnce, isDuplicateKey } from "./once.server";
import { loadOwnCommitment, type OwnCommitment } from "./own-commitment.server";
import { isRepeat } from "./repeat.server";

type Act<Input> = {
	viewer: Viewer;
	number: number | null;
	input: Input;
	formRequest?: FormRequest;
	now: Date;
};

/** The commitment of the own agency, if the officer may say who owes what. */
async function loadManaged({
	viewer,
	number,
	session,
}: Omit<Act<unknown>, "input" | "now"> & { session?: ClientSession }) {
	const { row } = await loadOwnCommitment({ viewer, number, roles: ["officer"], session });
	const position = {
		leadId: row.agency.toHexString(),
		status: row.status,
		supportingIds: row.supporting.map((id) => id.toHexString()),
	};
	return { row, decision: canManageParts(position, viewer) };
}

/** Everybody who owes something to a commitment of the own agency, for its officers. */
export async function findPartsDesk({ viewer, number }: { viewer: Viewer; number: number | null }) {
	const { row, decision } = await loadManaged({ viewer, number });
	const parts: PartView[] = await listParts({ commitmentId: row._id });
	return {
		decision,
		parts,
		agencyId: row.agency.toHexString(),
		deliverable: row.promise
			? { th: row.promise.deliverable, en: row.promise.deliverableEn ?? null }
			: { th: "", en: null },
	};
}

/** The parts of what is owed that were given, without empty ones. */
function owesOf({
	knowledge,
	budget,
	data,
	staff,
}: Pick<ChangePartInput, "knowledge" | "budget" | "data" | "staff">) {
	return { knowledge, budget, data, staff };
}

/**
 * The lead agency says who owes what: itself, an agency that it asks to help, which then answers for itself, or a partner
 * outside the state. An agency that had declined, or whose part had ended, is asked again.
 *
 * @throws {DomainError} `notFound` for other agencies; the reasons of `canManageParts`; `invalidInput` at `agency` for none or
 * the own, `agencyClosed` there; `alreadyNamed` for who has a part; `tooMany` parts
 */
export async function nameParty(act: Act<NamePartyInput>): Promise<void> {
	const { viewer, number, input, formRequest, now } = act;
	await createOnce({
		model: CommitmentPartModel,
		formRequest,
		create: () =>
			withTransaction(async (session) => {
				const { row, decision } = await loadManaged({ viewer, number, session });
				enforce(decision);
				const who = await findParty({ input, lead: row.agency });
				const state: PartState = input.role === "supporting" ? "asked" : "named";
				const earlier = await CommitmentPartModel.findOne({ commitment: row._id, ...who })
					.session(session)
					.lean();
				if (earlier && earlier.state !== "ended" && earlier.state !== "declined")
					throw new DomainError("alreadyNamed", { field: input.role === "partner" ? "name" : "agency" });
				if (
					(await CommitmentPartModel.countDocuments({ commitment: row._id }).session(session)) >= MOST_PARTS
				)
					throw new DomainError("tooManyParts");
				const part = await CommitmentPartModel.findOneAndUpdate(
					{ commitment: row._id, ...who },
					{
						$set: {
							role: input.role,
							owes: owesOf(input),
							state,
							...(state === "asked" ? { askedAt: now } : {}),
							...(formRequest ? { request: formRequest } : {}),
						},
						$unset: { words: 1, answeredBy: 1, answeredAt: 1, endedWhy: 1 },
						$inc: { revision: 1, asks: state === "asked" ? 1 : 0 },
						$setOnInsert: { createdAt: now },
					},
					{ upsert: true, returnDocument: "after", session },
				).lean();
				if (!part) throw new Error("the part was not written");
				await refreshSupporting({ commitment: row._id, now, session });
				if (state === "asked") await ask({ row, part, viewer, now, session });
				return part;
			}).catch((error: unknown) => {
				// why: of two officers who name the same agency at once one stands
				if (isDuplicateKey(error, "commitment"))
					throw new DomainError("alreadyNamed", { field: input.role === "partner" ? "name" : "agency" });
				throw error;
			}),
	});
}

/** Most parts of one commitment, ended ones among them. */
const MOST_PARTS = COMMITMENT_LIMITS.parties;

async function findParty({ input, lead }: { input: NamePartyInput; lead: Types.ObjectId }) {
	if (input.role === "partner") return { name: input.name };
	if (input.role === "lead") return { agency: lead };
	const agency = await requireOpenAgency({ code: input.agency ?? "", field: "agency" });
	if (agency.equals(lead)) throw new DomainError("invalidInput", { field: "agency" });
	return { agency };
}

/** Asks an agency for its part, once for each time that what it owes was written. */
async function ask({
	row,
	part,
	viewer,
	now,
	session,
}: {
	row: OwnCommitment;
	part: { _id: Types.ObjectId; agency?: Types.ObjectId | null; asks: number };
	viewer: Viewer;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	if (!part.agency) return;
	await tellParties({
		commitment: row,
		agencies: [part.agency],
		type: "part-asked",
		occasion: `part:${part._id.toHexString()}:${part.asks}`,
		path: `/officer/commitments/${row.number}/part`,
		from: row.agency,
		viewer,
		now,
		session,
	});
	await recordEvent({
		type: "part-asked",
		actor: { viewer, role: "officer", agencyId: row.agency },
		subject: { proposal: row.proposal, commitment: row._id, agency: part.agency },
		data: { commitment: row.number },
		visibility: "stewards",
		at: now,
		session,
	});
}

/** A part as the page showed it, of the own commitment. */
async function loadPart({
	row,
	part,
	revision,
	formRequest,
	session,
}: {
	row: OwnCommitment;
	part: string;
	revision: number;
	formRequest?: FormRequest;
	session: ClientSession;
}) {
	const found = await CommitmentPartModel.findOne({ _id: new Types.ObjectId(part), commitment: row._id })
		.session(session)
		.lean();
	if (!found) throw new DomainError("notFound");
	if (isRepeat(found, formRequest)) return null;
	if (found.revision !== revision || found.state === "ended") throw new DomainError("editedMeanwhile");
	return found;
}

/**
 * The lead agency writes anew what somebody owes. An agency that helps is asked again, since it agreed to something else.
 * @throws {DomainError} `notFound` for other agencies and other commitments' parts; the reasons of `canManageParts`; `editedMeanwhile`
 */
export async function changePart({
	viewer,
	number,
	input,
	formRequest,
	now,
}: Act<ChangePartInput>): Promise<void> {
	await withTransaction(async (session) => {
		const { row, decision } = await loadManaged({ viewer, number, session });
		enforce(decision);
		const part = await loadPart({ row, ...input, formRequest, session });
		if (!part) return;
		const again = part.role === "supporting";
		await CommitmentPartModel.updateOne(
			{ _id: part._id, revision: part.revision },
			{
				$set: {
					owes: owesOf(input),
					...(again ? { state: "asked", askedAt: now } : {}),
					...(formRequest ? { request: formRequest } : {}),
				},
				...(again ? { $unset: { words: 1, answeredBy: 1, answeredAt: 1 } } : {}),
				$inc: { revision: 1, asks: again ? 1 : 0 },
			},
			{ session },
		);
		await refreshSupporting({ commitment: row._id, now, session });
		if (again) await ask({ row, part: { ...part, asks: part.asks + 1 }, viewer, now, session });
	});
}

/**
 * The lead agency asks for a part no longer, with a reason; the part stays on record.
 * @throws {DomainError} as {@link changePart}
 */
export async function endPart({ viewer, number, input, formRequest, now }: Act<EndPartInput>): Promise<void> {
	await withTransaction(async (session) => {
		const { row, decision } = await loadManaged({ viewer, number, session });
		enforce(decision);
		const part = await loadPart({ row, ...input, formRequest, session });
		if (!part) return;
		await CommitmentPartModel.updateOne(
			{ _id: part._id, revision: part.revision },
			{
				$set: { state: "ended", endedWhy: input.why, ...(formRequest ? { request: formRequest } : {}) },
				$inc: { revision: 1 },
			},
			{ session },
		);
		await refreshSupporting({ commitment: row._id, now, session });
		await recordEvent({
			type: "part-ended",
			actor: { viewer, role: "officer", agencyId: row.agency },
			subject: { proposal: row.proposal, commitment: row._id, agency: part.agency ?? row.agency },
			why: input.why,
			data: { commitment: row.number },
			visibility: row.approvedAt ? "public" : "stewards",
			at: now,
			session,
		});
	});
}
