import { enforce } from "~/domain/decision";
import { DomainError } from "~/domain/errors";
import { canReportProposal } from "~/domain/proposal-rules";
import type { Viewer } from "~/domain/viewer";
import type { ReportInput } from "~/input/moderation";
import { ProposalModel } from "~~/models/proposal.server";
import { fileReport, hasReported } from "./moderation-reports.server";
import { toGone } from "./proposal-gone.server";
import { toRuled } from "./proposal-record.server";
import { NAMED_FIELDS, type NamedProposal, toNamedProposal } from "./proposal-title.server";

/** A proposal to be reported. */
export interface ReportableProposal {
	proposal: NamedProposal & { summary: { th: string; en: string | null } };
	/** True when this person has reported it before. */
	reported: boolean;
}

/**
 * The proposal that somebody is about to report.
 * @throws {DomainError} `notFound`, those of {@link toGone}, and the reasons of {@link canReportProposal}
 */
export async function findReportableProposal({
	viewer,
	proposalNumber,
}: {
	viewer: Viewer;
	proposalNumber: number;
}): Promise<ReportableProposal> {
	const row = await findShown({ viewer, proposalNumber });
	return {
		proposal: { ...toNamedProposal(row), summary: { th: row.summary, en: row.summaryEn ?? null } },
		reported: await hasReported({ thing: { proposal: row._id }, viewer }),
	};
}

/**
 * Puts a public proposal before the stewards, as {@link fileReport} does.
 * @throws {DomainError} as {@link findReportableProposal}
 */
export async function reportProposal({
	viewer,
	proposalNumber,
	input,
	now,
}: {
	viewer: Viewer;
	proposalNumber: number;
	input: ReportInput;
	now: Date;
}): Promise<void> {
	const { _id } = await findShown({ viewer, proposalNumber });
	await fileReport({ thing: { proposal: _id }, viewer, input, now });
}

async function findShown({ viewer, proposalNumber }: { viewer: Viewer; proposalNumber: number }) {
	const row = await ProposalModel.findOne({ number: proposalNumber })
		.select({
			...NAMED_FIELDS,
			summary: 1,
			summaryEn: 1,
			state: 1,
			"authors.user": 1,
			agency: 1,
			publishedAt: 1,
			hidden: 1,
		})
		.lean();
	if (!row) throw new DomainError("notFound");
	const decision = canReportProposal({ proposal: toRuled(row), viewer });
	if (!decision.allowed && decision.reason === "alreadyDecided") throw await toGone(row);
	enforce(decision);
	return row;
}
