import mongoose, { type ClientSession, Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { writeMicro } from "~/domain/judging/numbers";
import { countReviews } from "~/domain/judging/result-rows";
import type { Viewer } from "~/domain/viewer";
import type { PublicationInput } from "~/input/judging-result";
import { withTransaction } from "~~/models/connection.server";
import { JudgingResultModel } from "~~/models/judging-result.server";
import { JudgingRoundModel } from "~~/models/judging-round.server";
import { ProposalModel } from "~~/models/proposal.server";
import { recordEvents } from "./events.server";
import { type Prepared, preparePublication } from "./judging-publication.server";
import { deleteBundle, type StoredBundle, storeBundle } from "./judging-publication-bundle.server";
import { recordJudging } from "./judging-records.server";
import { computeApart } from "./judging-results-compute.server";
import { notifyAll } from "./notifications.server";
import { createOnce, isDuplicateKey } from "./once.server";

type Act = {
	viewer: Viewer;
	number: string | number | undefined;
	input: PublicationInput;
	formRequest?: FormRequest;
	now: Date;
};

/**
 * Publishes the result of a closed round as the next version: bundle, ranking, records on the challenge and on every
 * proposal, notices to teams and judges. All of it stands or none; two stewards, a double click or a crash make one version.
 * An earlier version stays as it was.
 *
 * @returns the version; the same one when the form is sent again
 * @throws {DomainError} `notPermitted`, `notFound`, `roundNotClosed`; `roundNotReady` when the official method is refused;
 * `editedMeanwhile` when something is no longer as the page showed it; `invalidInput` for a correction without a reason
 */
export async function publishResult(act: Act): Promise<number> {
	const { formRequest } = act;
	try {
		const { document } = await createOnce({
			model: JudgingResultModel,
			formRequest,
			create: async () => publishNext({ ...act, prepared: await preparePublication(act) }),
		});
		return document.version;
	} catch (error) {
		// why: another steward has published this version in the meantime
		throw isDuplicateKey(error, "round") ? new DomainError("editedMeanwhile") : error;
	}
}

type Publishing = Act & { prepared: Prepared };

async function publishNext(act: Publishing) {
	const { input, prepared, now } = act;
	const { closed, result, latest, fingerprint } = prepared;
	if (result.refusal || result.ranking.length === 0) throw new DomainError("roundNotReady");
	if (input.version !== (latest?.version ?? 0) || input.fingerprint !== fingerprint)
		throw new DomainError("editedMeanwhile");
	if (latest && !input.why) throw new DomainError("invalidInput", { field: "why" });
	const version = input.version + 1;
	const { about, rubric, entries } = prepared;
	const text = await computeApart({
		task: "bundle",
		input: {
			about: { ...about, publishedAt: now.toISOString() },
			rubric,
			entries,
			records: closed.gathered.records,
		},
	});
	const { round } = closed;
	const stored = await storeBundle({
		text,
		name: `ruamkit-round-${round.number}-v${version}.json`,
		type: "application/json",
		round: round._id,
		now,
	});
	try {
		return await withTransaction((session) => writeVersion({ ...act, version, stored, session }));
	} catch (error) {
		await deleteBundle(stored);
		throw error;
	}
}

type Writing = Publishing & { version: number; stored: StoredBundle; session: ClientSession };

async function writeVersion({
	viewer,
	input,
	formRequest,
	prepared,
	version,
	stored,
	session,
	now,
}: Writing) {
	const { round } = prepared.closed;
	const changed = await JudgingRoundModel.updateOne(
		{ _id: round._id, state: mongoose.trusted({ $in: ["open", "published"] }) },
		{ $set: { state: "published" }, $inc: { revision: 1 } },
		{ session },
	);
	if (changed.matchedCount === 0) throw new DomainError("roundNotClosed");
	const row = {
		round: round._id,
		version,
		method: round.method,
		...stored,
		fingerprint: prepared.fingerprint,
		rows: toRows(prepared),
		unranked: listUnranked(prepared),
		announcement: { th: input.announcementTh, en: input.announcementEn },
		...(prepared.latest && input.why ? { why: input.why } : {}),
		publishedBy: new Types.ObjectId(viewer.id),
		publishedAt: now,
		...(formRequest ? { request: formRequest } : {}),
	};
	const [created] = await JudgingResultModel.create([row], { session });
	if (!created) throw new Error("the result was not written");
	const telling = { viewer, prepared, version, why: row.why, rows: row.rows, now, session };
	await recordPublication(telling);
	await tellPeople(telling);
	return created.toObject();
}

type Row = ReturnType<typeof toRows>[number];

function toRows({ closed, result, awards }: Prepared) {
	const { gathered } = closed;
	const byCode = new Map(gathered.entries.map((entry) => [entry.code, entry]));
	const values = new Map(result.ranking.map(({ entry, value }) => [entry, value]));
	const reviews = countReviews(gathered.records);
	return awards.flatMap(({ code, ...award }) => {
		const entry = byCode.get(code);
		if (!entry) return [];
		return [
			{
				entry: new Types.ObjectId(entry.id),
				proposal: new Types.ObjectId(entry.proposal),
				code,
				...award,
				prizes: award.prizes.map(({ name, baht }) => ({ name, ...(baht === null ? {} : { baht }) })),
				value: writeMicro({ micro: values.get(code) ?? 0 }),
				reviews: reviews.get(code) ?? 0,
				supports: entry.supports,
			},
		];
	});
}

function listUnranked({ closed, awards }: Prepared): string[] {
	const ranked = new Set(awards.map(({ code }) => code));
	return closed.gathered.records.entries.map(({ code }) => code).filter((code) => !ranked.has(code));
}

interface Telling {
	viewer: Viewer;
	prepared: Prepared;
	version: number;
	why?: string;
	rows: Row[];
	now: Date;
	session: ClientSession;
}

async function recordPublication({ viewer, prepared, version, why, rows, now, session }: Telling) {
	const { round } = prepared.closed;
	const { latest } = prepared;
	const names = { publishedRound: round.number, roundTh: round.name.th, roundEn: round.name.en };
	const actor = { viewer, role: "steward" } as const;
	const before = new Map(latest?.rows.map(({ code, rank }) => [code, rank]));
	// why: a correction is told to those whose rank it changes
	const moved = rows.filter(({ code, rank }) => before.get(code) !== rank);
	await recordEvents({
		events: [
			{
				type: "result-published",
				actor,
				subject: { challenge: round.challenge },
				why,
				data: { ...names, version },
				at: now,
			},
			...moved.map(({ proposal, rank }) => ({
				type: "entry-ranked" as const,
				actor,
				subject: { proposal, challenge: round.challenge },
				why,
				data: { ...names, rank, version },
				at: now,
			})),
		],
		session,
	});
	await recordJudging({
		round: round._id,
		type: "result-published",
		viewer,
		why,
		data: { version, entries: rows.length },
		at: now,
		session,
	});
}

/** Notices to all authors of ranked and unranked entries and to the panel; one for each person and entry. */
async function tellPeople({ prepared, version, rows, now, session }: Telling): Promise<void> {
	const { round, gathered } = prepared.closed;
	const ranks = new Map(rows.map(({ code, rank }) => [code, rank]));
	const entries = gathered.entries.filter(({ state }) => state === "in");
	const proposals = await ProposalModel.find({
		_id: mongoose.trusted({ $in: entries.map(({ proposal }) => proposal) }),
	})
		.select({ "authors.user": 1 })
		.session(session)
		.lean();
	const authors = new Map(proposals.map((row) => [row._id.toHexString(), row.authors]));
	const names = { publishedRound: round.number, roundTh: round.name.th, roundEn: round.name.en };
	const occasion = `result:${round._id.toHexString()}:${version}`;
	const type = "result-published" as const;
	const toTeams = entries.flatMap(({ code, number, proposal }) =>
		(authors.get(proposal) ?? []).map(({ user }) => ({
			user,
			notice: {
				type,
				occasion: `${occasion}:${code}`,
				proposal,
				data: { ...names, entry: number, rank: ranks.get(code) ?? "unranked" },
				at: now,
			},
		})),
	);
	const toPanel = gathered.judges.map(({ user }) => ({
		user,
		notice: { type, occasion: `${occasion}:panel`, data: names, at: now },
	}));
	await notifyAll({ notices: [...toTeams, ...toPanel], session });
}
