import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import type { FormRequest } from "~/domain/form-key";
import { ROUND_LIMITS } from "~/domain/judging/round";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import { JudgingEntryModel } from "~~/models/judging-panel.server";
import { JudgingRecordModel } from "~~/models/judging-result.server";
import { requireAssignable } from "./judging-assignment.server";
import { loadAssignmentFacts, planFrom } from "./judging-assignment-facts.server";
import { savePlan, tellAssigned } from "./judging-assignment-save.server";
import { recordAllJudging } from "./judging-records.server";
import { findRound, type StoredRound } from "./judging-rounds.server";
import { createOnce } from "./once.server";

type Act = {
	viewer: Viewer;
	number: number;
	entries: readonly string[];
	extra: number;
	closesAt: Date;
	why?: string;
	formRequest?: FormRequest;
	now: Date;
};

/**
 * Asks for more reviews of some entries only, by judges who have not had them; nobody's other work changes. The same form
 * sent twice asks once.
 * @param entries ids of the entries (hex), which are judged in this round
 * @param extra judges more for each of them, from 1
 * @param closesAt until when these reviews are taken; later than now
 * @returns how many reviews were asked for
 * @throws {DomainError} `notPermitted`, `notFound`, `roundNotOpen` for a draft, `roundClosed` after publication,
 * `assignmentImpossible` when there are not enough judges without a conflict, `invalidInput`, `editedMeanwhile`,
 * `changedUnderSameKey`
 */
export async function askExtraReviews(act: Act): Promise<number> {
	const { viewer, number, formRequest } = act;
	enforce(can(viewer, "round.manage"));
	const round = await findRound({ number });
	const { document } = await createOnce({
		model: JudgingRecordModel,
		formRequest,
		create: () => assignMore({ ...act, round }),
	});
	return Number(document.data?.asked ?? 0);
}

function requireSense({ entries, extra, closesAt, now }: Act): void {
	if (closesAt <= now) throw new DomainError("dueInPast", { field: "closes" });
	if (entries.length === 0) throw new DomainError("invalidInput", { field: "entries" });
	if (!Number.isInteger(extra) || extra < 1 || extra > ROUND_LIMITS.reviews)
		throw new DomainError("invalidInput", { field: "extra" });
}

/** Plans and saves the reviews; gives the record of the first entry, which carries the form. */
async function assignMore(act: Act & { round: StoredRound }) {
	const { round, viewer, entries, extra, closesAt, why, formRequest, now } = act;
	requireAssignable({ round, now });
	if (round.state === "draft") throw new DomainError("roundNotOpen");
	requireSense(act);
	const facts = await loadAssignmentFacts({ round, isClosed: true, extra: { entries, extra }, now });
	const contested = [...facts.entryIds].flatMap(([code, id]) =>
		entries.includes(id.toHexString()) ? [{ id, code, wanted: facts.wanted.get(code) ?? extra }] : [],
	);
	if (contested.length !== new Set(entries).size) throw new DomainError("notFound");
	const { plan, hash } = await planFrom(facts);
	if (!plan.ok) throw new DomainError("assignmentImpossible");
	for (const { code } of contested) facts.until.set(code, closesAt);
	const data = { extra, asked: plan.added.length, closesAt: closesAt.toISOString() };
	const saved = await savePlan({
		round,
		facts,
		plan,
		hash,
		viewer,
		now,
		also: async (session) => {
			for (const { id, wanted } of contested)
				await JudgingEntryModel.updateOne(
					{ _id: id },
					{ $set: { reviewsWanted: wanted, reviewsUntil: closesAt } },
					{ session },
				);
			await recordAllJudging({
				records: contested.map(({ id, code }, index) => ({
					round: round._id,
					type: "extra-reviews-asked" as const,
					entry: id,
					viewer,
					...(why ? { why } : {}),
					...(formRequest && index === 0 ? { formRequest } : {}),
					data: { entry: code, ...data },
					at: now,
				})),
				session,
			});
		},
	});
	// why: another steward has asked for the very same reviews in between
	if (!saved) throw new DomainError("editedMeanwhile");
	await tellAssigned({ round, facts, plan, hash, now });
	const record = await JudgingRecordModel.findOne({
		round: round._id,
		type: "extra-reviews-asked",
		entry: contested[0]?.id,
		at: now,
	}).lean();
	if (!record) throw new Error("the request for more reviews was not recorded");
	return record;
}
