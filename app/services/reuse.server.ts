import mongoose, { type ClientSession, Types } from "mongoose";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import type { NotificationType } from "~/domain/notification";
import { canAskForReuse, REUSE_LIMITS, type ReuseSide, type ReuseState, sidesOf } from "~/domain/reuse";
import { agenciesOf, type Viewer } from "~/domain/viewer";
import type { AskReuseInput } from "~/input/innovation";
import { withTransaction } from "~~/models/connection.server";
import { takeNumbers } from "~~/models/counter.server";
import { InnovationModel, ReuseMessageModel, ReuseModel } from "~~/models/innovation.server";
import { type AgencyName, findAgencyNames } from "./agencies.server";
import { listAgencyPeople } from "./agency-people.server";
import type { Id } from "./events.server";
import { notifyAll } from "./notifications.server";
import { createOnce } from "./once.server";
import { findOwnAgency } from "./own-agencies.server";

/** Officers and champions speak for their agency. */
export const REUSE_ROLES = ["officer", "champion"] as const;

/** A talk as lists show it. */
export interface ReuseItem {
	number: number;
	innovation: { number: number; title: { th: string; en: string | null } } | null;
	owner: AgencyName | null;
	adopter: AgencyName | null;
	state: ReuseState;
	/** The own side has to confirm what the other wrote. */
	toConfirm: boolean;
	updatedAt: Date;
}

/** The filter of the talks of a person's agencies, on either side. */
export function ownReuses(viewer: Viewer): Record<string, unknown> {
	const own = mongoose.trusted({ $in: agenciesOf(viewer).map((id) => new Types.ObjectId(id)) });
	return { $or: [{ owner: own }, { adopter: own }] };
}

/**
 * An agency says "we want this too": opens a talk with the agency whose solution it is. When there is one already, the words
 * become its next message.
 *
 * @returns the number of the talk
 * @throws {DomainError} `notFound`; `notYourAgency` at `agency`; `gone`, `ownInnovation`
 */
export async function askForReuse({
	viewer,
	innovationNumber,
	input,
	formRequest,
	now,
	example = false,
}: {
	viewer: Viewer;
	innovationNumber: number | null;
	input: AskReuseInput;
	formRequest?: FormRequest;
	now: Date;
	example?: boolean;
}): Promise<{ number: number }> {
	const innovation = await InnovationModel.findOne({ number: innovationNumber })
		.select({ agency: 1, withdrawnAt: 1 })
		.lean();
	if (!innovation) throw new DomainError("notFound");
	const agency = await findOwnAgency({ viewer, code: input.agency, roles: REUSE_ROLES });
	const ownerId = innovation.agency.toHexString();
	enforce(
		canAskForReuse({ ownerId, adopterId: agency.id, withdrawn: Boolean(innovation.withdrawnAt) }, viewer),
	);
	const pair = { innovation: innovation._id, adopter: new Types.ObjectId(agency.id) };
	if (!(await ReuseModel.exists(pair)))
		await ReuseModel.updateOne(
			pair,
			{
				$setOnInsert: {
					number: await takeNumbers("reuse"),
					owner: innovation.agency,
					state: "talk",
					confirmedBy: [],
					messages: 0,
					revision: 0,
					example,
					createdAt: now,
					updatedAt: now,
				},
			},
			{ upsert: true },
		).catch((error: unknown) => {
			// why: of two officers who ask at once one opens the talk, and both write into it
			if (!(error instanceof Error && "code" in error && error.code === 11_000)) throw error;
		});
	const reuse = await ReuseModel.findOne(pair).select({ number: 1 }).lean();
	if (!reuse) throw new Error("the talk was not opened");
	await sendReuseMessage({ viewer, number: reuse.number, body: input.body, formRequest, now, opens: true });
	return { number: reuse.number };
}

/** A talk of the own agency. Throws {@link DomainError} `notFound` for talks of others. */
export async function loadOwnReuse({
	viewer,
	number,
	session,
}: {
	viewer: Viewer;
	number: number | null;
	session?: ClientSession;
}) {
	const row = await ReuseModel.findOne({ number, ...ownReuses(viewer) })
		.session(session ?? null)
		.lean();
	if (!row) throw new DomainError("notFound");
	const parties = { owner: row.owner.toHexString(), adopter: row.adopter.toHexString() };
	const sides = sidesOf(parties, viewer);
	const [side] = sides;
	if (!side) throw new DomainError("notFound");
	return { row, parties, side };
}

/**
 * Adds a message to a talk and tells the other agency. A talk that had ended goes on.
 * @throws {DomainError} `notFound` for talks of others, `tooLarge` when the talk is full
 */
export async function sendReuseMessage({
	viewer,
	number,
	body,
	formRequest,
	now,
	opens = false,
}: {
	viewer: Viewer;
	number: number | null;
	body: string;
	formRequest?: FormRequest;
	now: Date;
	/** The words with which an agency asks; its message stands on the side of the adopter. */
	opens?: boolean;
}): Promise<void> {
	await createOnce({
		model: ReuseMessageModel,
		formRequest,
		create: () =>
			withTransaction(async (session) => {
				const { row, side: own } = await loadOwnReuse({ viewer, number, session });
				const side: ReuseSide = opens ? "adopter" : own;
				if (row.messages >= REUSE_LIMITS.messages) throw new DomainError("tooLarge", { field: "body" });
				await ReuseModel.updateOne(
					{ _id: row._id },
					{
						$inc: { messages: 1 },
						$set: { updatedAt: now, ...(row.state === "ended" ? { state: "talk" as const } : {}) },
						...(row.state === "ended" ? { $unset: { endedWhy: 1 } } : {}),
					},
					{ session },
				);
				const [message] = await ReuseMessageModel.create(
					[
						{
							reuse: row._id,
							number: row.messages + 1,
							agency: row[side],
							by: new Types.ObjectId(viewer.id),
							body,
							at: now,
							...(formRequest ? { request: formRequest } : {}),
						},
					],
					{ session },
				);
				if (!message) throw new Error("the message was not written");
				await tellReuse({
					reuse: row,
					to: [side === "owner" ? "adopter" : "owner"],
					type: row.messages === 0 ? "reuse-asked" : "reuse-message",
					occasion: `reuse:${row.number}:message:${row.messages + 1}`,
					viewer,
					now,
					session,
				});
				return message;
			}),
	});
}

/** Tells officers and champions of one or both agencies of a talk, the one who acts left out. */
export async function tellReuse({
	reuse,
	to,
	type,
	occasion,
	viewer,
	now,
	session,
}: {
	reuse: { number: number; innovation: Id; owner: Id; adopter: Id };
	to: readonly ReuseSide[];
	type: NotificationType;
	occasion: string;
	viewer: Viewer;
	now: Date;
	session: ClientSession;
}): Promise<void> {
	const [innovation, ...people] = await Promise.all([
		InnovationModel.findById(reuse.innovation).select({ title: 1, titleEn: 1 }).lean(),
		...to.flatMap((side) => REUSE_ROLES.map((role) => listAgencyPeople({ agencyId: reuse[side], role }))),
	]);
	const from = to.includes("owner") ? reuse.adopter : reuse.owner;
	await notifyAll({
		notices: [...new Set(people.flat())]
			.filter((id) => id !== viewer.id)
			.map((user) => ({
				user,
				notice: {
					type,
					occasion,
					data: {
						path: `/officer/reuse/${reuse.number}`,
						agency: String(from),
						subjectTh: innovation?.title ?? "",
						subjectEn: innovation?.titleEn ?? innovation?.title ?? "",
					},
					at: now,
				},
			})),
		session,
	});
}

/** Adds names to rows of talks. */
export async function toReuseItems({
	rows,
	viewer,
}: {
	rows: readonly {
		number: number;
		innovation: Types.ObjectId;
		owner: Types.ObjectId;
		adopter: Types.ObjectId;
		state: ReuseState;
		confirmedBy: ReuseSide[];
		updatedAt: Date;
	}[];
	viewer: Viewer;
}): Promise<ReuseItem[]> {
	const [agencies, innovations] = await Promise.all([
		findAgencyNames(rows.flatMap(({ owner, adopter }) => [owner, adopter])),
		InnovationModel.find({ _id: mongoose.trusted({ $in: rows.map(({ innovation }) => innovation) }) })
			.select({ number: 1, title: 1, titleEn: 1 })
			.lean(),
	]);
	return rows.map((row) => {
		const innovation = innovations.find(({ _id }) => _id.equals(row.innovation));
		const parties = { owner: row.owner.toHexString(), adopter: row.adopter.toHexString() };
		return {
			number: row.number,
			innovation: innovation
				? { number: innovation.number, title: { th: innovation.title, en: innovation.titleEn ?? null } }
				: null,
			owner: agencies.get(parties.owner) ?? null,
			adopter: agencies.get(parties.adopter) ?? null,
			state: row.state,
			toConfirm:
				row.state === "recorded" && !sidesOf(parties, viewer).some((side) => row.confirmedBy.includes(side)),
			updatedAt: row.updatedAt,
		};
	});
}
