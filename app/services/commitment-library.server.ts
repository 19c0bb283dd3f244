import mongoose from "mongoose";
import { canEnterCommitment } from "~/domain/innovation";
import { canWriteLesson } from "~/domain/lesson";
import type { MaybeViewer } from "~/domain/viewer";
import { CommitmentModel } from "~~/models/commitment.server";
import { InnovationModel } from "~~/models/innovation.server";
import { listTrainingFor, type TrainingRow } from "./training.server";

/** What the page of a commitment says of the library. */
export interface CommitmentLibrary {
	/** The solution that it has become. */
	innovation: { number: number; title: { th: string; en: string | null } } | null;
	mayEnter: boolean;
	mayWriteLesson: boolean;
	/** Coming sessions that teach the skills it needs. */
	trainings: TrainingRow[];
}

/** What the page of a commitment says of the library: its solution there, who may enter it, training for its skills. */
export async function findCommitmentLibrary({
	number,
	viewer,
	now,
}: {
	number: number;
	viewer: MaybeViewer;
	now: Date;
}): Promise<CommitmentLibrary> {
	const row = await CommitmentModel.findOne({ number })
		.select({ agency: 1, status: 1, approvedAt: 1, "promise.skills": 1 })
		.lean();
	if (!row) return { innovation: null, mayEnter: false, mayWriteLesson: false, trainings: [] };
	const agencyId = row.agency.toHexString();
	const [entered, trainings] = await Promise.all([
		InnovationModel.findOne({ commitment: mongoose.trusted({ $eq: row._id, $type: "objectId" }) })
			.select({ number: 1, title: 1, titleEn: 1, withdrawnAt: 1 })
			.lean(),
		// why: what an unapproved promise needs is private to the agency
		row.approvedAt ? listTrainingFor({ skills: row.promise?.skills ?? [], now }) : [],
	]);
	return {
		innovation:
			entered && !entered.withdrawnAt
				? { number: entered.number, title: { th: entered.title, en: entered.titleEn ?? null } }
				: null,
		mayEnter: canEnterCommitment({ agencyId, status: row.status, entered: Boolean(entered) }, viewer).allowed,
		mayWriteLesson: Boolean(row.approvedAt) && canWriteLesson({ agencyId }, viewer).allowed,
		trainings,
	};
}
