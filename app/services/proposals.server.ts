import type { Types, UpdateQuery } from "mongoose";
import { canEnter, challengeTime } from "~/domain/challenge";
import { ALLOWED, enforce, refuse } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { can } from "~/domain/permissions";
import { canEdit, canSubmit, MOST_DRAFTS } from "~/domain/proposal-rules";
import { missingForSubmission, type ProposalText } from "~/domain/proposal-text";
import type { Viewer } from "~/domain/viewer";
import { ChallengeModel } from "~~/models/challenge.server";
import { withTransaction } from "~~/models/connection.server";
import { takeNumbers } from "~~/models/counter.server";
import { ProposalModel } from "~~/models/proposal.server";
import { requireOpenAgency } from "./agencies.server";
import { recordEvent } from "./events.server";
import { createOnce } from "./once.server";
import {
	findRuled,
	TEXT_FIELDS,
	toRuled,
	toText,
	writeSearchEntry,
	writeVersion,
} from "./proposal-record.server";
import { refreshProposal } from "./proposal-refresh.server";

/**
 * Begins a draft with its title. The same form sent twice makes one draft.
 *
 * @param input `challenge`: slug of the challenge that it answers; one that takes no ideas is left out
 * @returns its number
 * @throws {DomainError} `tooManyProposals` for a person with {@link MOST_DRAFTS} drafts, `changedUnderSameKey`
 */
export async function createDraft({
	viewer,
	input,
	formRequest,
	now,
}: {
	viewer: Viewer;
	input: { title: string; challenge?: string };
	formRequest: FormRequest | undefined;
	now: Date;
}): Promise<{ number: number }> {
	enforce(can(viewer, "proposal.create"));
	const challenge = input.challenge ? await findOpenChallenge({ slug: input.challenge, now }) : null;
	const { document } = await createOnce({
		model: ProposalModel,
		formRequest,
		create: async () => {
			// why: a soft limit against filling the database; two at once may pass it by one
			const drafts = await ProposalModel.countDocuments({ "authors.user": viewer.id, state: "draft" });
			if (drafts >= MOST_DRAFTS) throw new DomainError("tooManyProposals");
			const number = await takeNumbers("proposal");
			return withTransaction(async (session) => {
				const [made] = await ProposalModel.create(
					[
						{
							number,
							title: input.title,
							challenge: challenge?._id,
							authors: [{ user: viewer.id, lead: true }],
							state: "draft",
							waitingSince: now,
							createdAt: now,
							updatedAt: now,
							request: formRequest,
						},
					],
					{ session },
				);
				if (!made) throw new Error("the draft was not stored");
				await recordEvent({
					type: "proposal-created",
					actor: { viewer, role: "author" },
					subject: { proposal: made._id },
					visibility: "authors",
					at: now,
					session,
				});
				return made.toObject();
			});
		},
	});
	return { number: document.number };
}

async function findOpenChallenge({ slug, now }: { slug: string; now: Date }) {
	const challenge = await ChallengeModel.findOne({ slug, state: "published" }).select({ phases: 1 }).lean();
	return challenge && challengeTime(challenge.phases, now) === "open" ? challenge : null;
}

/** A proposal as the form of its authors shows it. */
export type ProposalForEdit = Awaited<ReturnType<typeof findProposalForEdit>>;

/**
 * A proposal for its authors to change.
 * @throws {DomainError} `notFound` for anybody else, `notPublished` when it has left the path
 */
export async function findProposalForEdit({
	viewer,
	proposalNumber,
}: {
	viewer: Viewer;
	proposalNumber: number;
}) {
	const row = await ProposalModel.findOne({ number: proposalNumber, "authors.user": viewer.id })
		.select({
			...TEXT_FIELDS,
			number: 1,
			slug: 1,
			state: 1,
			"authors.user": 1,
			agency: 1,
			challenge: 1,
			revision: 1,
			returnReason: 1,
			updatedAt: 1,
			attachments: 1,
		})
		.lean();
	if (!row) throw new DomainError("notFound");
	enforce(canEdit({ proposal: toRuled(row), viewer }));
	const challenge =
		row.challenge &&
		(await ChallengeModel.findById(row.challenge).select({ "rules.teamMin": 1, "rules.teamMax": 1 }).lean());
	return {
		/** What the rules of its challenge ask of the team, and how many it has. */
		team: challenge
			? { min: challenge.rules.teamMin, max: challenge.rules.teamMax, members: row.authors.length }
			: null,
		id: row._id.toHexString(),
		number: row.number,
		slug: row.slug,
		state: row.state,
		revision: row.revision,
		text: toText(row),
		agencyId: row.agency?.toHexString() ?? null,
		challengeId: row.challenge?.toHexString() ?? null,
		returnReason: row.state === "returned" ? (row.returnReason ?? null) : null,
		attachments: row.attachments.length,
		updatedAt: row.updatedAt,
	};
}

/** What a form of the authors carries beside the text. Ids are hex strings. */
export interface ProposalChange {
	text: ProposalText;
	challengeId?: string;
	agencyId?: string;
	/** Revision that the form was filled from. */
	revision: number;
	/** Why a public text is changed. */
	reason?: string;
}

/** save: keep as it is; submit: keep and send in; change: new version of a public proposal. */
export type SaveKind = "save" | "submit" | "change";

/**
 * Writes what the authors typed, in one step with what follows from it. The same form sent twice is one change.
 *
 * @returns the new revision, for the next save from the same page
 * @throws {DomainError} `notFound`, `notAuthor`, `notDraft`, `notPublished`, `editedMeanwhile` (saved from elsewhere since),
 *   `changedUnderSameKey`, `invalidInput` (incomplete), `challengeClosed`, `teamTooSmall`, `teamTooLarge`
 */
export async function saveProposal({
	viewer,
	proposalNumber,
	kind,
	change,
	formRequest,
	now,
}: {
	viewer: Viewer;
	proposalNumber: number;
	kind: SaveKind;
	change: ProposalChange;
	formRequest?: FormRequest;
	now: Date;
}): Promise<{ revision: number }> {
	return withTransaction(async (session) => {
		const row = await findRuled({ proposalNumber, session });
		const proposal = toRuled(row);
		if (!proposal.authorIds.includes(viewer.id)) throw new DomainError("notFound");
		if (formRequest && row.lastForm?.key === formRequest.key) {
			if (row.lastForm.hash !== formRequest.hash) throw new DomainError("changedUnderSameKey");
			return { revision: row.revision };
		}
		enforce(kind === "submit" ? canSubmit({ proposal, viewer }) : canEdit({ proposal, viewer }));
		if ((kind === "change") !== (row.state === "published"))
			throw new DomainError(kind === "change" ? "notPublished" : "editedMeanwhile");
		if (row.revision !== change.revision) throw new DomainError("editedMeanwhile");
		const complete = missingForSubmission(change.text).length === 0;
		if (!complete && (kind !== "save" || row.state === "submitted")) throw new DomainError("invalidInput");

		// why: what was sent in already is held to the rules of a challenge when it is sent in, or moved to that challenge
		const enters =
			kind === "submit" || (row.state === "submitted" && row.challenge?.toHexString() !== change.challengeId);
		const links = kind === "change" ? {} : await checkLinks({ change, row, enters, now });
		await ProposalModel.updateOne(
			{ _id: row._id, revision: row.revision },
			{
				$set: {
					...change.text,
					updatedAt: now,
					...(formRequest ? { lastForm: formRequest } : {}),
					...(kind === "submit" ? { state: "submitted", submittedAt: now } : {}),
					...links.$set,
				},
				$unset: { ...links.$unset, ...(kind === "submit" ? { returnReason: 1 } : {}) },
				$inc: { revision: 1, ...(kind === "change" ? { version: 1 } : {}) },
			} as UpdateQuery<unknown>,
			{ session },
		);
		if (kind === "change") {
			await writeVersion({ proposalId: row._id, by: viewer.id, reason: change.reason, now, session });
			await writeSearchEntry({ proposalId: row._id, session });
		}
		if (kind !== "save") {
			await recordEvent({
				type: kind === "submit" ? "proposal-submitted" : "proposal-edited",
				actor: { viewer, role: "author" },
				subject: { proposal: row._id },
				...(kind === "change"
					? { why: change.reason, data: { version: row.version + 1 } }
					: { visibility: "authors" as const }),
				at: now,
				session,
			});
		}
		await refreshProposal({ proposalId: row._id, now, session });
		return { revision: row.revision + 1 };
	});
}

/** Checks the challenge and agency that a form names; gives the update that keeps or removes them. */
async function checkLinks({
	change,
	row,
	enters,
	now,
}: {
	change: ProposalChange;
	row: { authors: readonly unknown[]; agency?: Types.ObjectId | null };
	/** True when the proposal becomes an entry of the challenge with this form. */
	enters: boolean;
	now: Date;
}): Promise<{ $set?: Record<string, Types.ObjectId>; $unset?: Record<string, 1> }> {
	const $set: Record<string, Types.ObjectId> = {};
	const $unset: Record<string, 1> = {};
	if (change.challengeId) {
		const challenge = await ChallengeModel.findOne({ _id: change.challengeId, state: "published" })
			.select({ phases: 1, "rules.teamMin": 1, "rules.teamMax": 1 })
			.lean();
		// why: a draft keeps a challenge that has closed since, so that its authors see why it cannot be sent in
		const decision = !challenge
			? refuse("challengeClosed")
			: enters
				? canEnter({ challenge, members: row.authors.length, now })
				: ALLOWED;
		if (!challenge || !decision.allowed)
			throw new DomainError(decision.allowed ? "challengeClosed" : decision.reason, { field: "challenge" });
		$set.challenge = challenge._id;
	} else $unset.challenge = 1;
	if (change.agencyId)
		$set.agency = await requireOpenAgency({
			id: change.agencyId,
			field: "agency",
			named: [row.agency?.toHexString()],
		});
	else $unset.agency = 1;
	return { $set, $unset };
}
