import { type ClientSession, Types } from "mongoose";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import type { Viewer } from "~/domain/viewer";
import type { BudgetPublicationInput } from "~/input/judging-result";
import { withTransaction } from "~~/models/connection.server";
import { PilotBudgetModel } from "~~/models/judging-result.server";
import { recordEvents } from "./events.server";
import { type PreparedBudget, prepareBudget } from "./judging-budget.server";
import { deleteBundle, type StoredBundle, storeBundle } from "./judging-publication-bundle.server";
import { recordJudging } from "./judging-records.server";
import { createOnce, isDuplicateKey } from "./once.server";

type Act = {
	viewer: Viewer;
	number: string | undefined;
	/** The budget that the page showed, in baht. */
	baht: number;
	input: BudgetPublicationInput;
	formRequest?: FormRequest;
	now: Date;
};

/**
 * Publishes how a pilot budget is divided, as the next version: the file, what is funded, the records. An earlier version
 * stays as it was.
 * @returns the version; the same one when the form is sent again
 * @throws {DomainError} the reasons of `prepareBudget`; `editedMeanwhile` when something is no longer as the page showed it;
 * `invalidInput` when a published division is replaced without a reason
 */
export async function publishBudget(act: Act): Promise<number> {
	const { formRequest } = act;
	try {
		const { document } = await createOnce({
			model: PilotBudgetModel,
			formRequest,
			create: async () => publishNext({ ...act, prepared: await prepareBudget(act) }),
		});
		return document.version;
	} catch (error) {
		throw isDuplicateKey(error, "round") ? new DomainError("editedMeanwhile") : error;
	}
}

type Publishing = Act & { prepared: PreparedBudget };

async function publishNext(act: Publishing) {
	const { input, prepared, now } = act;
	const { latest, fingerprint, closed, text } = prepared;
	if (input.version !== (latest?.version ?? 0) || input.fingerprint !== fingerprint)
		throw new DomainError("editedMeanwhile");
	if (latest && !input.why) throw new DomainError("invalidInput", { field: "why" });
	const version = input.version + 1;
	const { round } = closed;
	const stored = await storeBundle({
		text,
		name: `ruamkit-budget-${round.number}-v${version}.pb`,
		type: "text/plain",
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

async function writeVersion({
	viewer,
	input,
	formRequest,
	prepared,
	version,
	stored,
	session,
	now,
}: Publishing & { version: number; stored: StoredBundle; session: ClientSession }) {
	const { closed, baht, voters, step, result, entries, latest, fingerprint } = prepared;
	const { round } = closed;
	const byCode = new Map(entries.map((entry) => [entry.code, entry]));
	const why = latest ? input.why : undefined;
	const [created] = await PilotBudgetModel.create(
		[
			{
				round: round._id,
				version,
				baht,
				...stored,
				voters,
				step,
				fingerprint,
				chosen: result.funded.flatMap(({ code, cost, votes }) => {
					const entry = byCode.get(code);
					return entry
						? [
								{
									entry: new Types.ObjectId(entry.id),
									proposal: new Types.ObjectId(entry.proposal),
									cost,
									votes,
								},
							]
						: [];
				}),
				...(why ? { why } : {}),
				publishedBy: new Types.ObjectId(viewer.id),
				publishedAt: now,
				...(formRequest ? { request: formRequest } : {}),
			},
		],
		{ session },
	);
	if (!created) throw new Error("the division was not written");
	await recordEvents({
		events: [
			{
				type: "budget-divided",
				actor: { viewer, role: "steward" },
				subject: { challenge: round.challenge },
				why,
				data: { publishedRound: round.number, roundTh: round.name.th, roundEn: round.name.en, version },
				at: now,
			},
			...created.chosen.map(({ proposal }) => ({
				type: "budget-divided" as const,
				actor: { viewer, role: "steward" as const },
				subject: { proposal },
				why,
				data: { publishedRound: round.number, roundTh: round.name.th, roundEn: round.name.en, version },
				at: now,
			})),
		],
		session,
	});
	await recordJudging({
		round: round._id,
		type: "budget-divided",
		viewer,
		why,
		data: { version, baht, funded: result.funded.length },
		at: now,
		session,
	});
	return created.toObject();
}
