import { type ClientSession, Types } from "mongoose";
import { type ChallengeRules, type ChallengeState, canChangeRules } from "~/domain/challenge";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { can } from "~/domain/permissions";
import { DEFAULT_GATES, type GateRules } from "~/domain/stage";
import type { Viewer } from "~/domain/viewer";
import type { ChallengeInput } from "~/input/challenge";
import { ChallengeModel } from "~~/models/challenge.server";
import { withTransaction } from "~~/models/connection.server";
import { ProposalModel } from "~~/models/proposal.server";
import { SupportModel } from "~~/models/support.server";
import { requireOpenAgency } from "./agencies.server";
import { recordEvent } from "./events.server";
import { createOnce, isDuplicateKey } from "./once.server";
import { refreshProposal } from "./proposal-refresh.server";

/** The challenge as its form begins with it. */
export type ChallengeForm = Awaited<ReturnType<typeof findChallengeForm>>;

/**
 * A challenge for its form.
 * @throws {DomainError} `notFound`
 */
export async function findChallengeForm({ slug }: { slug: string }) {
	const row = await ChallengeModel.findOne({ slug }).select({ request: 0, createdBy: 0 }).lean();
	if (!row) throw new DomainError("notFound");
	return {
		slug: row.slug,
		kind: row.kind,
		state: row.state as ChallengeState,
		revision: row.revision,
		title: row.title,
		question: row.question,
		theme: row.theme,
		brief: row.brief,
		targetGroups: row.targetGroups,
		host: row.host.toHexString(),
		supporting: row.supporting.map((id) => id.toHexString()),
		partners: row.partners,
		phases: row.phases,
		rules: toRules(row),
		dataSets: row.dataSets.map(({ name, holder, url }) => ({ ...name, holder, url })),
		prizes: row.prizes.map(({ name, baht }) => ({ ...name, baht })),
		rulesLocked: await hasSupport(row._id),
	};
}

type RuledRow = {
	rules: {
		votesPerPerson?: number | null;
		teamMin: number;
		teamMax: number;
		gateKeeper: ChallengeRules["gateKeeper"];
		eligibility: { th: string; en: string };
	};
	gates: { [K in keyof GateRules]?: number | null };
};

function toRules({ rules, gates }: RuledRow): ChallengeRules {
	const own: Partial<GateRules> = {};
	for (const key of Object.keys(DEFAULT_GATES) as (keyof GateRules)[]) {
		const value = gates[key];
		if (typeof value === "number") own[key] = value;
	}
	return { ...rules, votesPerPerson: rules.votesPerPerson ?? null, gates: own };
}

/** True once anybody has supported an entry, withdrawn or not. */
async function hasSupport(challenge: Types.ObjectId): Promise<boolean> {
	const entries = ProposalModel.find({ challenge }).select({ _id: 1 }).lean().cursor();
	for await (const { _id } of entries) {
		if (await SupportModel.exists({ proposal: _id })) return true;
	}
	return false;
}

/** What the database keeps of a sent form, apart from its address and state. */
function toStored(input: ChallengeInput) {
	const { votesPerPerson, teamMin, teamMax, gateKeeper, eligibility, dataSets, prizes } = input;
	const named = <R extends { th?: string; en?: string }>(rows: R[]) =>
		rows.flatMap(({ th, en, ...more }) => (th && en ? [{ name: { th, en }, ...more }] : []));
	const openings = input.phases.map(({ opensAt }) => opensAt.getTime());
	return {
		kind: input.kind,
		title: input.title,
		question: input.question,
		theme: input.theme,
		brief: input.brief,
		targetGroups: input.targetGroups,
		host: new Types.ObjectId(input.host),
		supporting: supportingOf(input).map((id) => new Types.ObjectId(id)),
		partners: (input.partners ?? "")
			.split("\n")
			.map((line) => line.trim())
			.filter((line) => line !== ""),
		phases: input.phases,
		opensAt: new Date(Math.min(...openings)),
		rules: {
			...(votesPerPerson === undefined ? {} : { votesPerPerson }),
			teamMin,
			teamMax,
			gateKeeper,
			eligibility,
		},
		gates: input.gates,
		dataSets: named(dataSets),
		prizes: named(prizes),
	};
}

function supportingOf({ supporting, host }: ChallengeInput): string[] {
	const ids = supporting.filter((id): id is string => id !== undefined && id !== host);
	return [...new Set(ids)];
}

/** @param named hex ids of agencies that the challenge names already */
async function requireAgencies(input: ChallengeInput, named: readonly string[] = []): Promise<void> {
	const supporting = new Set(supportingOf(input));
	await requireOpenAgency({ id: input.host, field: "host", named });
	for (const [index, id] of input.supporting.entries())
		if (id && supporting.has(id)) await requireOpenAgency({ id, field: `supporting[${index}]`, named });
}

/**
 * Writes a new challenge as a draft.
 * @returns its slug; the same one when the form is sent again
 * @throws {DomainError} `notPermitted`, `addressTaken`; `invalidInput` or `agencyClosed` at an agency
 */
export async function createChallenge({
	viewer,
	input,
	formRequest,
	now,
	alongside,
}: {
	viewer: Viewer;
	input: ChallengeInput;
	formRequest?: FormRequest;
	now: Date;
	/** Writes what belongs to the new challenge, in its transaction. */
	alongside?: (made: { challengeId: Types.ObjectId; session: ClientSession }) => Promise<void>;
}): Promise<string> {
	enforce(can(viewer, "challenge.manage"));
	await requireAgencies(input);
	const create = () =>
		withTransaction(async (session) => {
			const row = {
				...toStored(input),
				slug: input.slug,
				state: "draft" as const,
				createdBy: new Types.ObjectId(viewer.id),
				createdAt: now,
				...(formRequest ? { request: formRequest } : {}),
			};
			const [created] = await ChallengeModel.create([row], { session });
			if (!created) throw new Error("the challenge was not written");
			await recordEvent({
				type: "challenge-created",
				actor: { viewer, role: "steward" },
				subject: { challenge: created._id },
				visibility: "stewards",
				at: now,
				session,
			});
			await alongside?.({ challengeId: created._id, session });
			return created.toObject();
		});
	const { document } = await createOnce({
		model: ChallengeModel,
		formRequest,
		create: () =>
			create().catch((error: unknown) => {
				// why: said here, so that a form sent twice at the same moment finds the challenge that its twin has made
				throw isDuplicateKey(error, "slug") ? new DomainError("addressTaken", { field: "slug" }) : error;
			}),
	});
	return document.slug;
}

/**
 * Changes a challenge. Its address stays once it is public, its rules once an entry was supported.
 * @returns its slug
 * @throws {DomainError} `notPermitted`, `notFound`, `editedMeanwhile`, `rulesLocked`, `addressTaken`, `invalidInput`, `agencyClosed`
 */
export async function changeChallenge({
	viewer,
	slug,
	input,
	now,
}: {
	viewer: Viewer;
	slug: string;
	input: ChallengeInput;
	now: Date;
}): Promise<string> {
	enforce(can(viewer, "challenge.manage"));
	const row = await ChallengeModel.findOne({ slug })
		.select({ state: 1, revision: 1, rules: 1, gates: 1, host: 1, supporting: 1 })
		.lean();
	if (!row) throw new DomainError("notFound");
	await requireAgencies(
		input,
		[row.host, ...row.supporting].map((id) => id.toHexString()),
	);
	const stored = toStored(input);
	const before = toRules(row);
	const after = toRules(stored);
	enforce(canChangeRules({ before, after, hasSupport: await hasSupport(row._id) }));
	const address = row.state === "draft" ? { slug: input.slug } : {};
	try {
		await withTransaction(async (session) => {
			const changed = await ChallengeModel.updateOne(
				{ _id: row._id, revision: input.revision },
				{ $set: { ...stored, ...address }, $inc: { revision: 1 } },
				{ session },
			);
			if (changed.matchedCount === 0) throw new DomainError("editedMeanwhile");
			await recordEvent({
				type: "challenge-changed",
				actor: { viewer, role: "steward" },
				subject: { challenge: row._id },
				visibility: row.state === "draft" ? "stewards" : "public",
				at: now,
				session,
			});
		});
	} catch (error) {
		throw isDuplicateKey(error, "slug") ? new DomainError("addressTaken", { field: "slug" }) : error;
	}
	await refreshEntries({ challenge: row._id, now });
	return address.slug ?? slug;
}

/** Entries wait for somebody else when the rules of their gates have changed. */
async function refreshEntries({ challenge, now }: { challenge: Types.ObjectId; now: Date }): Promise<void> {
	const entries = ProposalModel.find({ challenge }).select({ _id: 1 }).lean().cursor();
	for await (const { _id } of entries) await refreshProposal({ proposalId: _id, now });
}

/**
 * Makes a draft public, or closes a public challenge; doing it twice is the same.
 * @throws {DomainError} `notPermitted`, `notFound`, `alreadyDecided` when its state has changed meanwhile
 */
export async function setChallengeState({
	viewer,
	slug,
	to,
	now,
}: {
	viewer: Viewer;
	slug: string;
	to: "published" | "archived";
	now: Date;
}): Promise<void> {
	enforce(can(viewer, "challenge.manage"));
	const from = to === "published" ? "draft" : "published";
	await withTransaction(async (session) => {
		const changed = await ChallengeModel.findOneAndUpdate(
			{ slug, state: from },
			{ $set: { state: to }, $inc: { revision: 1 } },
			{ session },
		).lean();
		if (!changed) {
			const found = await ChallengeModel.findOne({ slug }).select({ state: 1 }).session(session).lean();
			if (!found) throw new DomainError("notFound");
			if (found.state === to) return;
			throw new DomainError("alreadyDecided");
		}
		await recordEvent({
			type: to === "published" ? "challenge-published" : "challenge-archived",
			actor: { viewer, role: "steward" },
			subject: { challenge: changed._id },
			at: now,
			session,
		});
	});
}
