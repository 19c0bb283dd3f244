import { DomainError } from "~/domain/errors";
import { readPabulib } from "~/domain/judging/pabulib";
import { ChallengeModel } from "~~/models/challenge.server";
import { PilotBudgetModel } from "~~/models/judging-result.server";
import { showDivision } from "./judging-budget.server";
import { closingTime } from "./judging-gather.server";
import { readBundleText } from "./judging-publication-bundle.server";
import { computeApart } from "./judging-results-compute.server";
import { findLabelsOfRound } from "./judging-results-public.server";
import { findRound } from "./judging-rounds.server";

/**
 * A published division of a round's pilot budget: the newest version, or the one asked for.
 * @throws {DomainError} `notFound`
 */
async function findPublishedBudget({ number, version }: { number: string | undefined; version?: number }) {
	const round = await findRound({ number });
	const budget = await PilotBudgetModel.findOne({
		round: round._id,
		...(version === undefined ? {} : { version }),
	})
		.sort({ version: -1 })
		.select({ request: 0 })
		.lean();
	if (!budget) throw new DomainError("notFound");
	return { round, budget };
}

/**
 * The public page of a divided budget. Its figures are computed from the published file, as anybody else would.
 * @throws {DomainError} `notFound`
 */
export async function loadPublicBudget({
	number,
	version,
}: {
	number: string | undefined;
	version?: number;
}) {
	const { round, budget } = await findPublishedBudget({ number, version });
	const [text, labels, challenge] = await Promise.all([
		readBundleText(budget),
		findLabelsOfRound(round._id),
		ChallengeModel.findById(round.challenge).select({ slug: 1, title: 1 }).lean(),
	]);
	const { projects, ballots } = readPabulib(text);
	const result = await computeApart({
		task: "budget",
		input: {
			budget: budget.baht,
			projects: projects.map(({ code, cost }) => ({ code, cost })),
			ballots,
			completion: "add1",
			step: budget.step,
		},
	});
	return {
		round: { number: round.number, name: { th: round.name.th, en: round.name.en }, example: round.example },
		published: round.state === "published",
		challenge: challenge && {
			slug: challenge.slug,
			title: { th: challenge.title.th, en: challenge.title.en },
		},
		version: budget.version,
		why: budget.why ?? null,
		baht: budget.baht,
		voters: budget.voters,
		step: budget.step,
		hash: budget.bundleHash,
		publishedAt: budget.publishedAt,
		votersAt: closingTime(round),
		division: showDivision(result),
		titles: Object.fromEntries([...labels].map(([code, { proposal }]) => [code, proposal.title])),
	};
}

/**
 * The file of a published division.
 * @throws {DomainError} `notFound`
 */
export async function readPublishedElection({
	number,
	version,
}: {
	number: string | undefined;
	version?: number;
}): Promise<{ body: string; name: string }> {
	const { round, budget } = await findPublishedBudget({ number, version });
	return {
		body: await readBundleText(budget),
		name: `ruamkit-budget-${round.number}-v${budget.version}.pb`,
	};
}
