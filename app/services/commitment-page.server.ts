import { Types } from "mongoose";
import type { CommitmentStatus } from "~/domain/commitment";
import {
	type CommitmentPosition,
	canApprove,
	canProposeChange,
	canReport,
} from "~/domain/commitment-permissions";
import { can } from "~/domain/permissions";
import { differingFields, type PromiseField, type PromiseText } from "~/domain/promise-difference";
import type { StallCause } from "~/domain/stalled";
import type { MaybeViewer } from "~/domain/viewer";
import { CommitmentModel, CommitmentVersionModel, ProgressReportModel } from "~~/models/commitment.server";
import { type CommitmentItem, findCommitment } from "./commitments.server";
import { findConfirming, listNotes, type NoteView, type OwnConfirming } from "./confirmation-page.server";
import { toPromiseText } from "./promise-parts.server";

/** A report as everyone may read it. */
export interface ReportView {
	number: number;
	status: CommitmentStatus;
	percent: number;
	narrative: string;
	values: { indicator: string; value: number; unit: string | null }[];
	obstacles: string | null;
	stallCause: StallCause | null;
	restartWhen: string | null;
	/** Says that nothing has changed since the report before. */
	unchanged: boolean;
	evidenceLink: string | null;
	evidence: { id: string; name: string; type: string; bytes: number }[];
	nextReportAt: Date | null;
	at: Date;
}

/** An approved version of the promise, with the fields in which it differs from the one before. */
export interface VersionView {
	version: number;
	promise: PromiseText;
	reason: string | null;
	at: Date;
	/** Null for the first version. */
	before: PromiseText | null;
	changed: PromiseField[];
}

/** Everything that the page of a commitment shows to a person. */
export interface CommitmentPage {
	commitment: CommitmentItem;
	/** The whole promise in force; null until it is approved. */
	promise: PromiseText | null;
	/** Latest value of each indicator by its name. */
	latest: Record<string, { value: number; at: Date }>;
	reports: ReportView[];
	/** Number of the oldest report shown, to ask for those before it; null when all are shown. */
	older: number | null;
	versions: VersionView[];
	/** Whether the reader may answer whether it works, and what the reader has answered. */
	confirming: OwnConfirming;
	/** Null for those who may not read them. */
	notes: NoteView[] | null;
	/** What an officer or champion of the agency may do here. */
	may: { report: boolean; change: boolean; approve: boolean };
}

/** Reports shown at once. */
const REPORTS_SHOWN = 20;
/** Reports that are read for the latest values of indicators. */
const REPORTS_FOR_VALUES = 200;

/**
 * The page of a commitment.
 * @param before shows the reports before this number
 * @throws {DomainError} `notFound`
 */
export async function findCommitmentPage({
	number,
	viewer,
	before,
	now,
}: {
	number: number | null;
	viewer: MaybeViewer;
	before?: number;
	now: Date;
}): Promise<CommitmentPage> {
	const commitment = await findCommitment({ number, now });
	const _id = new Types.ObjectId(commitment.id);
	const row = await CommitmentModel.findById(_id)
		.select({
			promise: 1,
			agency: 1,
			proposal: 1,
			sentBackReason: 1,
			"proposed.at": 1,
			rounds: 1,
		})
		.lean();
	const promise = commitment.promise && row?.promise ? toPromiseText(row.promise) : null;
	const [reports, versions, confirming] = await Promise.all([
		listReports({ _id, promise, before }),
		promise ? listVersions(_id) : [],
		findConfirming({ viewer, commitment, proposalId: row?.proposal, now }),
	]);
	const position: CommitmentPosition = {
		agencyId: commitment.agency?.id ?? "",
		status: commitment.status,
		sentBack: Boolean(row?.sentBackReason),
		hasProposed: Boolean(row?.proposed),
	};
	const mayReadNotes = can(viewer, "confirmation.read-private", { agencyId: position.agencyId }).allowed;
	return {
		commitment,
		promise,
		...reports,
		versions,
		confirming,
		notes: mayReadNotes ? await listNotes({ commitmentId: _id, round: commitment.rounds }) : null,
		may: {
			report: canReport(position, viewer).allowed,
			change: canProposeChange(position, viewer).allowed,
			approve: canApprove(position, viewer).allowed,
		},
	};
}

async function listReports({
	_id,
	promise,
	before,
}: {
	_id: Types.ObjectId;
	promise: PromiseText | null;
	before?: number;
}): Promise<Pick<CommitmentPage, "reports" | "older" | "latest">> {
	const rows = await ProgressReportModel.find({ commitment: _id })
		.sort({ number: -1 })
		.limit(REPORTS_FOR_VALUES)
		.lean();
	const latest: CommitmentPage["latest"] = {};
	for (const { values, at } of rows)
		for (const { indicator, value } of values) latest[indicator] ??= { value, at };
	const units = new Map(promise?.indicators.map(({ name, unit }) => [name, unit]));
	const wanted = rows.filter(({ number }) => before === undefined || number < before);
	const shown = wanted.slice(0, REPORTS_SHOWN);
	return {
		latest,
		older: wanted.length > shown.length ? (shown.at(-1)?.number ?? null) : null,
		reports: shown.map((report) => ({
			number: report.number,
			status: report.status,
			percent: report.percent,
			narrative: report.narrative,
			values: report.values.map(({ indicator, value }) => ({
				indicator,
				value,
				unit: units.get(indicator) ?? null,
			})),
			obstacles: report.obstacles ?? null,
			stallCause: report.stallCause ?? null,
			restartWhen: report.restartWhen ?? null,
			unchanged: report.unchanged ?? false,
			evidenceLink: report.evidenceLink ?? null,
			evidence: report.evidence.map(({ file, name, type, bytes }) => ({
				id: file.toHexString(),
				name,
				type,
				bytes,
			})),
			nextReportAt: report.nextReportAt ?? null,
			at: report.at,
		})),
	};
}

/** Latest reported value of each indicator by its name. */
export async function findLatestValues({
	commitmentId,
}: {
	commitmentId: string;
}): Promise<CommitmentPage["latest"]> {
	return (await listReports({ _id: new Types.ObjectId(commitmentId), promise: null })).latest;
}

/** Approved versions, newest first. */
async function listVersions(_id: Types.ObjectId): Promise<VersionView[]> {
	const rows = await CommitmentVersionModel.find({ commitment: _id }).sort({ version: -1 }).limit(50).lean();
	return rows.map((row, index) => {
		const promise = toPromiseText(row.promise);
		const previous = rows[index + 1];
		const before = previous ? toPromiseText(previous.promise) : null;
		return {
			version: row.version,
			promise,
			reason: row.reason ?? null,
			at: row.at,
			before,
			changed: before ? differingFields(before, promise) : [],
		};
	});
}
