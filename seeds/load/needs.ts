import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Types } from "mongoose";
import { DAY_MS } from "~/domain/bangkok-day";
import { writeThaiDate } from "~/domain/typed-day";
import { dropLease, takeLease } from "~/services/lease.server";
import { attachEvidence, gatherEvidence } from "~/services/signal-evidence.server";
import { nameGroup } from "~/services/signal-groups.server";
import { startImport } from "~/services/signal-mapping.server";
import { createImport, storeTable } from "~/services/signal-uploads.server";
import { NEEDS_LEASE, workOnNeeds } from "~/services/signal-work.server";
import { withTransaction } from "~~/models/connection.server";
import { SignalGroupModel } from "~~/models/signal-group.server";
import { NEEDS_ENDINGS, NEEDS_SOURCE, type SeedNeed } from "../data/needs";
import { type Cast, find } from "./cast";

/** A year without the sixty days that are compared. */
const EARLIER_DAYS = 300;
const HEADINGS = ["เลขที่เรื่อง", "วันที่รับเรื่อง", "ประเภทเรื่อง", "รายละเอียด", "หน่วยงานที่รับผิดชอบ", "จังหวัด"];

/** For how long a load that says nothing is believed to be at work (milliseconds). */
const LEASE_MS = 60_000;
/** Between two looks whether a site on the same database has ended its own work (milliseconds). */
const LOOK_MS = 200;

/**
 * Loads the needs the way a steward does: a table is sent and read, its groups are named and shown, one is the evidence of a
 * challenge. A site that runs on the same database keeps out meanwhile.
 */
export async function loadNeeds(seeds: { needs: readonly SeedNeed[]; cast: Cast }): Promise<void> {
	const lease = { name: NEEDS_LEASE, holder: randomUUID() };
	while (!(await takeLease({ ...lease, ms: LEASE_MS }))) await wait(LOOK_MS);
	try {
		await loadAlone(seeds);
	} finally {
		await dropLease(lease);
	}
}

async function loadAlone({ needs, cast }: { needs: readonly SeedNeed[]; cast: Cast }): Promise<void> {
	const viewer = find(cast.viewers, "steward");
	const now = cast.anchor;
	const table = await storeTable({
		viewer,
		name: "example-1111.csv",
		content: (async function* () {
			yield Buffer.from(writeTable({ needs, anchor: now }), "utf8");
		})(),
	});
	const number = await createImport({
		viewer,
		input: { source: "other", sourceName: NEEDS_SOURCE, file: table.sum },
		table,
		now: new Date(now.getTime() - DAY_MS / 2),
		example: true,
	});
	await startImport({ viewer, number });
	await workOnNeeds({ clock: () => now });
	const groups = await nameGroups({ needs, viewer, now });
	await workOnNeeds({ clock: () => now });
	for (const need of needs) {
		const challengeId = need.challenge && cast.challenges.get(need.challenge);
		const group = groups.get(need.word);
		if (!challengeId || !group) continue;
		const evidence = await gatherEvidence({ viewer, slice: { kind: "group", key: String(group) } });
		await withTransaction((session) =>
			attachEvidence({ viewer, evidence, challengeId: new Types.ObjectId(challengeId), now, session }),
		);
	}
}

/** The reports as the table of a complaint centre. */
function writeTable({ needs, anchor }: { needs: readonly SeedNeed[]; anchor: Date }): string {
	const rows = needs.flatMap(({ texts, kind, service, provinces, counts }, which) => {
		const [recent, before, earlier] = counts;
		const ages = [
			...Array.from({ length: recent }, (_, n) => 1 + ((n * 7) % 29)),
			...Array.from({ length: before }, (_, n) => 31 + ((n * 11) % 29)),
			...Array.from({ length: earlier }, (_, n) => 61 + ((n * 37) % EARLIER_DAYS)),
		];
		return ages.map((age, n) => [
			`EX-${which + 1}-${n + 1}`,
			writeThaiDate(new Date(anchor.getTime() - age * DAY_MS), "th"),
			kind,
			`${texts[n % texts.length] ?? ""} ${NEEDS_ENDINGS[(n * 3 + which) % NEEDS_ENDINGS.length] ?? ""}`.trim(),
			service,
			// why: every second one is of the first province
			provinces[n % 2 === 0 ? 0 : 1 + (((n - 1) / 2) % Math.max(1, provinces.length - 1))] ??
				provinces[0] ??
				"",
		]);
	});
	return [HEADINGS, ...rows].map((row) => row.join(",")).join("\r\n");
}

async function nameGroups({
	needs,
	viewer,
	now,
}: {
	needs: readonly SeedNeed[];
	viewer: Parameters<typeof nameGroup>[0]["viewer"];
	now: Date;
}): Promise<Map<string, number>> {
	const found = new Map<string, number>();
	for (const { word, name, isPublic } of needs) {
		const group = await SignalGroupModel.findOne({ state: "open", words: word }).lean();
		if (!group) throw new Error(`No group of needs has the word ${word}`);
		found.set(word, group.number);
		await nameGroup({
			viewer,
			number: group.number,
			revision: group.revision,
			now,
			input: { nameTh: name.th, nameEn: name.en, isPublic: isPublic ? "yes" : undefined },
		});
	}
	return found;
}
