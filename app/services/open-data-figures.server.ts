import { DomainError } from "~/domain/errors";
import type { OpenRow } from "~/open-data/dataset";
import { toOpenNeed } from "~/open-data/need";
import { toOpenYears } from "~/open-data/programme";
import type { ListPage } from "./cursor.server";
import { toPage } from "./cursor.server";
import { explainIndicators, pageIndicators } from "./indicators.server";
import type { OpenListQuery, OpenSource } from "./open-data-source.server";
import { findNeedsState, groupNames, queryPublicNeeds } from "./signal-pages.server";

/** Most documents of a page while a whole dataset is read. */
const LOT = 100;

/** A source that is read by pages without `since`. */
function definePaged({
	list,
	explain,
}: {
	list: (query: Pick<OpenListQuery, "after" | "limit">) => Promise<ListPage<OpenRow>>;
	explain: OpenSource["explain"];
}): OpenSource {
	return {
		async list({ since, after, limit }) {
			if (since) throw new DomainError("badRequest", { field: "since" });
			return list({ after, limit });
		},
		async *all() {
			let after: string | null = null;
			do {
				const page: ListPage<OpenRow> = await list({ after, limit: LOT });
				yield* page.items;
				after = page.next;
			} while (after);
		},
		explain,
	};
}

/** The programme's indicators, a row for each fiscal year; the limit counts indicators. */
export const programmeSource: OpenSource = definePaged({
	list: async (query) => {
		const { items, next } = await pageIndicators(query);
		return { items: items.flatMap(toOpenYears), next };
	},
	explain: explainIndicators,
});

/** Groups of needs that a steward shows to everybody, most reports of late first. */
export const needSource: OpenSource = definePaged({
	list: async ({ after, limit }) => {
		const { run, countedAt, example } = await findNeedsState();
		if (run === null || countedAt === null) return { items: [], next: null };
		const stored = await queryPublicNeeds({ run, after: after ?? undefined, limit: limit + 1 }).lean();
		const page = toPage(stored, limit, ({ recent }) => recent);
		const names = await groupNames(page.items.map(({ key }) => key));
		return {
			items: page.items.flatMap((row) => {
				const group = names.get(row.key);
				// why: a group that was hidden a moment ago is gone before the next count
				if (!group?.isPublic) return [];
				return [toOpenNeed({ ...row, number: Number(row.key), name: group, countedAt, example })];
			}),
			next: page.next,
		};
	},
	explain: async () => ({
		newest: await queryPublicNeeds({ run: 1, limit: 20 }).explain("queryPlanner"),
	}),
});
