import mongoose from "mongoose";
import { enforce } from "~/domain/decision";
import { can } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import { ProposalModel } from "~~/models/proposal.server";
import { loadClosedRound, toRoundHead } from "./judging-results.server";
import { computeApart } from "./judging-results-compute.server";
import { findRound } from "./judging-rounds.server";

/**
 * The steward's audit of a panel: how strict each judge is, how far judges agree, whether entries of a judge's own agency
 * fare better. Null until judging has closed and where nothing was scored.
 * @throws {DomainError} `notPermitted`, `notFound`
 */
export async function loadAudit({
	viewer,
	number,
	now,
}: {
	viewer: Viewer;
	number: string | undefined;
	now: Date;
}) {
	enforce(can(viewer, "round.manage"));
	const head = toRoundHead(await findRound({ number }), now);
	const isClosed = head.time === "closed" || head.time === "published";
	if (!isClosed || head.mode !== "scores") return { head, isClosed, audit: null };
	const { gathered } = await loadClosedRound({ viewer, number, now });
	const { records, judges, entries } = gathered;
	const proposals = await ProposalModel.find({
		_id: mongoose.trusted({ $in: entries.map(({ proposal }) => proposal) }),
	})
		.select({ agency: 1 })
		.lean();
	const agencies = new Map(proposals.map(({ _id, agency }) => [_id.toHexString(), agency?.toHexString()]));
	const audit = await computeApart({
		task: "audit",
		input: {
			records,
			judgeAgencies: Object.fromEntries(
				judges.flatMap(({ code, agency }) => (agency ? [[code, agency]] : [])),
			),
			entryAgencies: Object.fromEntries(
				entries.flatMap(({ code, proposal }) => {
					const agency = agencies.get(proposal);
					return agency ? [[code, agency]] : [];
				}),
			),
		},
	});
	return { head, isClosed, audit };
}
