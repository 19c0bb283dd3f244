import { fileBucket } from "./0001-file-bucket.server";
import { promisesInParts } from "./0002-promises-in-parts.server";
import { askAfterFourWeeks } from "./0003-ask-after-four-weeks.server";
import { twoQuestions } from "./0004-two-questions.server";
import { receipts } from "./0005-receipts.server";
import { whatWaits } from "./0006-what-waits.server";
import { reportsOfProposals } from "./0007-reports-of-proposals.server";
import { agenciesThatAreKept } from "./0008-agencies-that-are-kept.server";
import type { Migration } from "./migration.server";

/** Every migration, in the order in which they run. New ones go to the end; released ones are never edited. */
export const MIGRATIONS: readonly Migration[] = [
	fileBucket,
	promisesInParts,
	askAfterFourWeeks,
	twoQuestions,
	receipts,
	whatWaits,
	reportsOfProposals,
	agenciesThatAreKept,
];

export type { Migration } from "./migration.server";
