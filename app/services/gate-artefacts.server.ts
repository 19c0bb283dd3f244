import type { ClientSession } from "mongoose";
import type { GateArtefact } from "~/domain/gate";
import type { ArtefactKind } from "~/domain/stage";
import { ArtefactModel } from "~~/models/stage.server";
import type { Id } from "./events.server";

/**
 * The standing artefacts of a proposal, with just what the rules of gates look at. A citation of an insight that was
 * taken back no longer counts.
 */
export async function loadGateArtefacts({
	proposalId,
	session,
}: {
	proposalId: Id;
	session?: ClientSession;
}): Promise<GateArtefact[]> {
	const rows = await ArtefactModel.find({ proposal: proposalId, removedAt: null })
		.select({
			kind: 1,
			"insight.group": 1,
			"statement.cites": 1,
			"idea.chosen": 1,
			"mockup.link": 1,
			"mockup.pictures": 1,
			"trial.participants": 1,
		})
		.session(session ?? null)
		.lean();
	const insights = new Set(rows.filter((row) => row.kind === "insight").map((row) => String(row._id)));
	return rows.map((row) => ({
		kind: row.kind as ArtefactKind,
		insight: row.insight,
		statement: row.statement && {
			cites: row.statement.cites.map(String).filter((id) => insights.has(id)),
		},
		idea: row.idea,
		prototype: row.mockup,
		trial: row.trial,
	}));
}
