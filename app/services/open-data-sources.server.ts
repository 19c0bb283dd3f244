import { DomainError } from "~/domain/errors";
import type { OpenRow } from "~/open-data/dataset";
import { toOpenResultLine } from "~/open-data/judging";
import type { DatasetId } from "~/open-data/registry";
import type { ListPage } from "./cursor.server";
import { explainResultLists, listPublished } from "./judging-results-list.server";
import { commitmentSource, indicatorSource, reportSource } from "./open-data-commitments.server";
import { eventSource } from "./open-data-events.server";
import { needSource, programmeSource } from "./open-data-figures.server";
import {
	innovationSource,
	lessonSource,
	recommendationSource,
	reuseSource,
} from "./open-data-library.server";
import { opinionSource } from "./open-data-opinions.server";
import { proposalSource, supportSource } from "./open-data-proposals.server";
import type { OpenListQuery, OpenSource } from "./open-data-source.server";

/** Published results of judging, latest closing first. */
const resultSource: OpenSource = {
	async list({ since, after, limit }) {
		if (since) throw new DomainError("badRequest", { field: "since" });
		const { items, next } = await listPublished({ after, limit });
		return { items: items.map(toOpenResultLine), next };
	},
	async *all() {
		let after: string | null = null;
		do {
			const page: Awaited<ReturnType<typeof listPublished>> = await listPublished({ after, limit: 100 });
			yield* page.items.map(toOpenResultLine);
			after = page.next;
		} while (after);
	},
	explain: explainResultLists,
};

/** Where the rows of each dataset come from. */
export const OPEN_SOURCES: Record<DatasetId, OpenSource> = {
	proposals: proposalSource,
	supports: supportSource,
	events: eventSource,
	commitments: commitmentSource,
	reports: reportSource,
	indicators: indicatorSource,
	programme: programmeSource,
	opinions: opinionSource,
	innovations: innovationSource,
	reuses: reuseSource,
	lessons: lessonSource,
	recommendations: recommendationSource,
	results: resultSource,
	needs: needSource,
};

/**
 * A page of a dataset.
 * @throws {DomainError} `badRequest` at the parameter that makes no sense
 */
export function listDataset({ id, ...query }: OpenListQuery & { id: DatasetId }): Promise<ListPage<OpenRow>> {
	return OPEN_SOURCES[id].list(query);
}

/** Plans of the queries of all datasets, by name, for the test that none scans a collection or sorts in memory. */
export async function explainDatasets(): Promise<Record<string, unknown>> {
	const plans: Record<string, unknown> = {};
	for (const [id, source] of Object.entries(OPEN_SOURCES))
		for (const [name, plan] of Object.entries(await source.explain())) plans[`${id} ${name}`] = plan;
	return plans;
}
