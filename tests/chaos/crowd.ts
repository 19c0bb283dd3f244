import { Types } from "mongoose";
import { expect } from "vitest";
import { reconcile } from "~/services/reconcile.server";
import { ProposalModel } from "../../models/proposal.server";
import { SupportModel } from "../../models/support.server";
import { type MadeUser, makeProposal, makeUser } from "../support/factories";
import type { TestSite } from "../support/site";
import { Browser } from "../support/site-client";

/** One person's support of one proposal. */
export interface Wish {
	person: MadeUser;
	proposal: { id: string; number: number };
}

/** People and proposals whose figures are right to begin with; each person is to support each proposal. */
export async function makeWishes({
	people,
	proposals,
}: {
	people: number;
	proposals: number;
}): Promise<Wish[]> {
	const persons = await Promise.all(Array.from({ length: people }, () => makeUser()));
	const made = [];
	for (let count = 0; count < proposals; count += 1) made.push(await makeProposal());
	await reconcile({ now: new Date() });
	return made.flatMap((proposal) => persons.map((person) => ({ person, proposal })));
}

/** What became of a wish: the status, or null when the connection broke without an answer. */
export interface Outcome {
	wish: Wish;
	status: number | null;
}

/** People who have signed in to a site and send their wishes as forms. */
export class Crowd {
	private readonly cookies = new Map<string, Map<string, string>>();

	/** Signs everybody in; their sessions hold for every process of the site on the same database. */
	async signIn({ site, wishes }: { site: TestSite; wishes: readonly Wish[] }): Promise<this> {
		for (const person of new Set(wishes.map((wish) => wish.person)))
			this.cookies.set(person.id, (await site.client().signIn(person)).cookies);
		return this;
	}

	/**
	 * Sends all wishes at the same time.
	 * @param onAcknowledged called with the number of supports that were acknowledged so far
	 */
	send({
		origin,
		wishes,
		onAcknowledged = () => undefined,
	}: {
		origin: string;
		wishes: readonly Wish[];
		onAcknowledged?: (count: number) => void;
	}): Promise<Outcome[]> {
		let acknowledged = 0;
		return Promise.all(
			wishes.map(async (wish) => {
				const browser = new Browser(origin);
				for (const [name, value] of this.cookies.get(wish.person.id) ?? []) browser.cookies.set(name, value);
				const status = await browser
					.post(`/proposals/${wish.proposal.number}/support`, { intent: "support" }, { follow: false })
					.then(
						(answer) => answer.status,
						() => null,
					);
				if (status === 302) {
					acknowledged += 1;
					onAcknowledged(acknowledged);
				}
				return { wish, status };
			}),
		);
	}
}

/** How often each answer came; `none` where the connection broke. */
export function countStatuses(outcomes: readonly Outcome[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { status } of outcomes) counts[status ?? "none"] = (counts[status ?? "none"] ?? 0) + 1;
	return counts;
}

/** How many standing records each wish has. */
export function countRecords(wishes: readonly Wish[]): Promise<number[]> {
	return Promise.all(
		wishes.map(({ person, proposal }) =>
			SupportModel.countDocuments({
				proposal: new Types.ObjectId(proposal.id),
				user: new Types.ObjectId(person.id),
				active: true,
			}),
		),
	);
}

/** Every acknowledged wish stands exactly once, and no other more than once. */
export async function expectExactlyOnce(
	outcomes: readonly { wish: Wish; acknowledged: boolean }[],
): Promise<void> {
	const records = await countRecords(outcomes.map(({ wish }) => wish));
	const acknowledged = records.filter((_, index) => outcomes[index]?.acknowledged);
	expect(acknowledged).toEqual(acknowledged.map(() => 1));
	expect(Math.max(...records)).toBeLessThanOrEqual(1);
}

/** The figure of every proposal is the number of its records, and a recount of all cached figures finds no difference. */
export async function expectFiguresRight(): Promise<void> {
	const results = await reconcile({ now: new Date() });
	expect(results.filter(({ differences }) => differences.length > 0)).toEqual([]);
	for (const { _id, supports } of await ProposalModel.find().select({ supports: 1 }).lean())
		expect(supports).toBe(await SupportModel.countDocuments({ proposal: _id, active: true }));
}
