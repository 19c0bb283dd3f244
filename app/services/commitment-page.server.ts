import { Types } from "mongoose";
import type { CommitmentStatus } from "~/domain/commitment";
import {
	type CommitmentPosition,
	canApprove,
	canProposeChange,
	canReport,
} from "~/domain/commitment-permissions";
import { canConfirm } from "~/domain/confirmation";
import type { Decision } from "~/domain/decision";
import { differingFields, type PromiseField, type PromiseText } from "~/domain/promise-difference";
import type { StallCause } from "~/domain/stalled";
import { hasRole, isSteward, type MaybeViewer, type Viewer } from "~/domain/viewer";
import {
	CommitmentModel,
	CommitmentVersionModel,
	ConfirmationModel,
	ProgressReportModel,
} from "~~/models/commitment.server";
import { type CommitmentItem, findCommitment } from "./commitments.server";
import { isAskable } from "./confirmation-asks.server";
import { findOwnConfirmation } from "./confirmations.server";
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

/** What a supporter wrote to the agency beside the answer; only the agency and stewards read it. */
export interface NoteView {
	answer: "works" | "does-not" | "not-tried";
	note: string;
	at: Date;
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
	confirm: Decision;
	ownAnswer: { answer: "works" | "does-not" | "not-tried"; at: Date } | null;
	/** Null for those who may not read them. */
	notes: NoteView[] | null;
	/** What an officer or champion of the agency may do here. */
	may: { report: boolean; change: boolean; approve: boolean };
}

/** Reports shown at once, and notes of supporters. */
const REPORTS_SHOWN = 20;
const NOTES_SHOWN = 50;
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
	const [reports, versions, person] = await Promise.all([
		listReports({ _id, promise, before }),
		promise ? listVersions(_id) : [],
		findPerson({ viewer, commitment, proposalId: row?.proposal }),
	]);
	const position: CommitmentPosition = {
		agencyId: commitment.agency?.id ?? "",
		status: commitment.status,
		sentBack: Boolean(row?.sentBackReason),
		hasProposed: Boolean(row?.proposed),
	};
	const mayReadNotes =
		isSteward(viewer) ||
		hasRole(viewer, "officer", { agencyId: position.agencyId }) ||
		hasRole(viewer, "champion", { agencyId: position.agencyId });
	return {
		commitment,
		promise,
		...reports,
		versions,
		...person,
		notes: mayReadNotes ? await listNotes({ _id, round: commitment.rounds }) : null,
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

async function findPerson({
	viewer,
	commitment,
	proposalId,
}: {
	viewer: MaybeViewer;
	commitment: CommitmentItem;
	proposalId: Types.ObjectId | undefined;
}): Promise<Pick<CommitmentPage, "confirm" | "ownAnswer">> {
	const asked = viewer && proposalId && commitment.claimedDone;
	const { liveAt } = commitment;
	const supports = asked ? await isAskable({ userId: viewer.id, proposalId, liveAt }) : false;
	const own =
		asked && supports
			? await findOwnConfirmation({ viewer, commitmentId: commitment.id, round: commitment.rounds })
			: null;
	return {
		confirm: canConfirm({
			viewer,
			status: commitment.status,
			isSupporter: supports,
			agencyId: commitment.agency?.id,
		}),
		ownAnswer: own && { answer: own.answer, at: own.at },
	};
}

/** What the page on which a supporter answers shows. */
export interface ConfirmForm {
	commitment: CommitmentItem;
	decision: Decision;
	/** What the person has answered in this round. */
	own: Awaited<ReturnType<typeof findOwnConfirmation>>;
}

/**
 * The question whether a commitment works, to one person.
 * @throws {DomainError} `notFound`
 */
export async function findConfirmForm({
	viewer,
	number,
	now,
}: {
	viewer: Viewer;
	number: number | null;
	now: Date;
}): Promise<ConfirmForm> {
	const commitment = await findCommitment({ number, now });
	const row = await CommitmentModel.findById(commitment.id).select({ proposal: 1 }).lean();
	const supports = row
		? await isAskable({ userId: viewer.id, proposalId: row.proposal, liveAt: commitment.liveAt })
		: false;
	return {
		commitment,
		decision: canConfirm({
			viewer,
			status: commitment.status,
			isSupporter: supports,
			agencyId: commitment.agency?.id,
		}),
		own: await findOwnConfirmation({ viewer, commitmentId: commitment.id, round: commitment.rounds }),
	};
}

async function listNotes({ _id, round }: { _id: Types.ObjectId; round: number }): Promise<NoteView[]> {
	const rows = await ConfirmationModel.find({ commitment: _id, round })
		.select({ answer: 1, note: 1, at: 1 })
		.limit(1_000)
		.lean();
	return rows
		.flatMap(({ answer, note, at }) => (note ? [{ answer, note, at }] : []))
		.sort((a, b) => b.at.getTime() - a.at.getTime())
		.slice(0, NOTES_SHOWN);
}
