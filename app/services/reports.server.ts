import { type ClientSession, Types } from "mongoose";
import { endOfBangkokDay } from "~/domain/bangkok-day";
import { COMMITMENT_LIMITS, type CommitmentStatus } from "~/domain/commitment";
import { canReport } from "~/domain/commitment-permissions";
import { canChangeStatus } from "~/domain/commitment-status";
import { ASK_AGAIN_AFTER, EMPTY_TALLY } from "~/domain/confirmation";
import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { ladderAfterReport, ladderStart } from "~/domain/escalation";
import type { EventType } from "~/domain/event";
import type { FormRequest } from "~/domain/form-key";
import { owedAt } from "~/domain/overdue";
import type { Viewer } from "~/domain/viewer";
import type { ReportInput, UnchangedInput } from "~/input/report";
import { ProgressReportModel } from "~~/models/commitment.server";
import { withTransaction } from "~~/models/connection.server";
import { deleteAttachment, type StoredAttachment, storeAttachment } from "./attachments.server";
import { queueAsking } from "./confirmation-asks.server";
import { recordEvent } from "./events.server";
import { createOnce } from "./once.server";
import { loadOwnCommitment, type OwnCommitment, updateAsRead } from "./own-commitment.server";
import { refreshProposal } from "./proposal-refresh.server";

type Act = {
	viewer: Viewer;
	number: number | null;
	input: ReportInput;
	/** Says that nothing has changed since the report before. */
	unchanged?: boolean;
	/** Evidence as sent: pictures and PDF. */
	files?: readonly File[];
	formRequest?: FormRequest;
	now: Date;
};

/**
 * An officer reports progress. Reports are only ever added; the status, the figures and the dates shown are those of the
 * latest. Calling it live begins a new round in which supporters are asked whether it works.
 *
 * @returns the number of the report, 1 for the first
 * @throws {DomainError} `notFound` for other agencies; the reasons of `canReport`; `wrongStatus` for a status that cannot
 * follow; `dueInPast` for a next report on a day that is over; `invalidInput` for indicators that the promise does not have
 */
export async function reportProgress(act: Act): Promise<{ number: number }> {
	const { document: report } = await createOnce({
		model: ProgressReportModel,
		formRequest: act.formRequest,
		create: () => reportWithEvidence(act),
	});
	return { number: report.number };
}

/**
 * The short report that nothing has changed since the last one: same status, same percentage, and why. It is shown as what
 * it is, counts as no progress, and leaves the ladder of a late delivery where it stands.
 */
export async function reportUnchanged({
	input,
	...act
}: Omit<Act, "input"> & { input: UnchangedInput }): Promise<{ number: number }> {
	const { row } = await loadOwnCommitment({ viewer: act.viewer, number: act.number, roles: ["officer"] });
	if (row.status === "consideration" || row.status === "declined") throw new DomainError("notApproved");
	return reportProgress({
		...act,
		unchanged: true,
		input: {
			status: row.status,
			percent: row.percent,
			narrative: input.unchangedWhy,
			values: [],
			nextReportAt: input.unchangedNextReportAt,
			...(row.stalledReason ? { obstacles: row.stalledReason } : {}),
			...(row.stallCause ? { stallCause: row.stallCause } : {}),
			...(row.restartWhen ? { restartWhen: row.restartWhen } : {}),
		},
	});
}

/** Keeps the evidence and writes the report; a report that is refused leaves no file behind. */
async function reportWithEvidence(act: Act) {
	const _id = new Types.ObjectId();
	const { viewer, number, files = [], now } = act;
	const { position } = await loadOwnCommitment({ viewer, number, roles: ["officer"] });
	enforce(canReport(position, viewer));
	if (files.length > COMMITMENT_LIMITS.evidence)
		throw new DomainError("tooManyAttachments", { field: "evidence" });
	const evidence: StoredAttachment[] = [];
	try {
		for (const file of files) {
			const owner = { kind: "report", id: _id } as const;
			evidence.push(await storeAttachment({ file, by: viewer.id, owner, now, field: "evidence" }));
		}
		return await withTransaction((session) => reportWithin({ ...act, _id, evidence, session }));
	} catch (error) {
		for (const { file } of evidence) await deleteAttachment({ id: file.toHexString() });
		throw error;
	}
}

async function reportWithin({
	_id,
	viewer,
	number,
	input,
	evidence,
	unchanged = false,
	formRequest,
	now,
	session,
}: Act & { _id: Types.ObjectId; evidence: StoredAttachment[]; session: ClientSession }) {
	const { row, position } = await loadOwnCommitment({ viewer, number, roles: ["officer"], session });
	enforce(canReport(position, viewer));
	enforce(canChangeStatus({ from: row.status, to: input.status, cause: "report" }));
	const known = new Set(row.promise?.indicators.map(({ name }) => name));
	if (input.values.some(({ indicator }) => !known.has(indicator)))
		throw new DomainError("invalidInput", { field: "values" });
	if (input.nextReportAt && endOfBangkokDay(input.nextReportAt) <= now)
		throw new DomainError("dueInPast", { field: "nextReportAt" });
	const reportNumber = row.reports + 1;
	await updateAsRead({ row, update: standAfter({ row, input, unchanged, reportNumber, now }), session });
	const [created] = await ProgressReportModel.create(
		[
			{
				_id,
				commitment: row._id,
				number: reportNumber,
				...input,
				...(unchanged ? { unchanged } : {}),
				evidence,
				by: new Types.ObjectId(viewer.id),
				at: now,
				...(formRequest ? { request: formRequest } : {}),
			},
		],
		{ session },
	);
	if (!created) throw new Error("the report was not written");
	await recordEvent({
		type: eventOf(row.status, input.status),
		actor: { viewer, role: "officer", agencyId: row.agency },
		subject: { proposal: row.proposal, commitment: row._id, agency: row.agency },
		...(input.status === "stalled" ? { why: input.obstacles } : {}),
		data: {
			commitment: row.number,
			report: reportNumber,
			from: row.status,
			to: input.status,
			percent: input.percent,
			...(unchanged ? { unchanged } : {}),
		},
		at: now,
		session,
	});
	await refreshProposal({ proposalId: row.proposal, now, session });
	if (input.status === "live" && row.status !== "live")
		await queueAsking({ commitment: row, round: row.rounds + 1, now, session });
	return created.toObject();
}

function eventOf(from: CommitmentStatus, to: CommitmentStatus): EventType {
	if (from !== to && to === "live") return "commitment-live";
	return from !== to && to === "stalled" ? "commitment-stalled" : "progress-reported";
}

/** What a report changes of the row: figures cached from it, and what is owed from now on. */
function standAfter({
	row,
	input,
	unchanged,
	reportNumber,
	now,
}: {
	row: OwnCommitment;
	input: ReportInput;
	unchanged: boolean;
	reportNumber: number;
	now: Date;
}) {
	const { status, percent, nextReportAt } = input;
	const owed = owedAt({ status, dueAt: row.promise?.dueAt, nextReportAt });
	const goesLive = status === "live" && row.status !== "live";
	const $set: Record<string, unknown> = {
		status,
		percent,
		reports: reportNumber,
		lastReportAt: now,
		updatedAt: now,
	};
	const $unset: Record<string, 1> = {};
	const put = (field: string, value: unknown) => {
		if (value === null || value === undefined) $unset[field] = 1;
		else $set[field] = value;
	};
	put("nextReportAt", nextReportAt);
	put("owedAt", owed);
	const stalls = status === "stalled";
	put("stalledReason", stalls ? input.obstacles : undefined);
	put("stallCause", stalls ? input.stallCause : undefined);
	put("restartWhen", stalls ? input.restartWhen : undefined);
	put("unchangedReports", unchanged ? (row.unchangedReports ?? 0) + 1 : undefined);
	const after = { status, dueAt: row.promise?.dueAt, nextReportAt };
	const ladderFrom = ladderAfterReport({ after, unchanged, before: row.ladderFrom, now });
	put("ladderFrom", ladderFrom);
	if (row.ladder && ladderStart({ ...after, ladderFrom })?.getTime() !== row.ladder.from.getTime())
		$unset.ladder = 1;
	if (goesLive) {
		Object.assign($set, { liveAt: now, rounds: row.rounds + 1, confirmations: { ...EMPTY_TALLY } });
		$set.confirmationsAgain = { ...EMPTY_TALLY };
		$set.askAgainAt = new Date(now.getTime() + ASK_AGAIN_AFTER);
		$unset.confirmedAt = 1;
	} else if (status !== "live" && status !== "scaled") $unset.askAgainAt = 1;
	return { $set, $unset };
}
