import mongoose from "mongoose";
import { DAY_MS } from "~/domain/bangkok-day";
import type { InnovationTheme } from "~/domain/innovation";
import type { Viewer } from "~/domain/viewer";
import { enterInnovation, labelInnovation } from "~/services/innovation-editor.server";
import { findEnterableCommitment } from "~/services/innovation-form.server";
import { writeLesson } from "~/services/lesson-writing.server";
import { logDrill, writePlaybook } from "~/services/playbook-writing.server";
import { answerRecommendation } from "~/services/recommendations.server";
import { askForReuse, sendReuseMessage } from "~/services/reuse.server";
import { confirmReuse, recordReuse } from "~/services/reuse-records.server";
import { openTraining } from "~/services/training-editor.server";
import { takePlace } from "~/services/training-places.server";
import { CommitmentModel } from "~~/models/commitment.server";
import { RecommendationModel } from "~~/models/lesson.server";
import { ProposalModel } from "~~/models/proposal.server";
import { LIBRARY_SOURCE, type SeedLesson, type SeedLibrary } from "../data/library";
import { type Cast, find } from "./cast";
import { dayFrom } from "./timetable";

/** Office hours begin so many milliseconds after midnight. */
const MORNING = 10 * 3_600_000;

/** What the solutions of these agencies are about; the rest is about how government works. */
const THEMES: Readonly<Record<string, InnovationTheme>> = {
	moph: "health",
	dlt: "transport",
	dop: "welfare",
	dol: "licences",
};

/** Loads the library: solutions, reuse between agencies, lessons with answers, playbooks with drills, training. */
export async function loadLibrary({ library, cast }: { library: SeedLibrary; cast: Cast }): Promise<void> {
	const numbers = await loadInnovations({ library, cast });
	await loadFromCommitments(cast);
	for (const lesson of library.lessons) await loadLesson({ lesson, numbers, cast });
	await loadPlaybooks({ library, numbers, cast });
	await loadTrainings({ library, cast });
}

const at = (cast: Cast, daysAgo: number) =>
	new Date(
		Math.min(cast.anchor.getTime(), dayFrom({ anchor: cast.anchor, days: -daysAgo }).getTime() + MORNING),
	);

/** An officer of an agency: the one of the demonstration, or the programme's steward acting where there is none. */
function officerOf(cast: Cast, agency: string): Viewer {
	const own = cast.viewers.get(`officer-${agency}`);
	if (own) return own;
	const steward = find(cast.viewers, "steward");
	return { ...steward, roles: [{ role: "officer", agencyId: find(cast.agencies, agency) }] };
}

async function loadInnovations({
	library,
	cast,
}: {
	library: SeedLibrary;
	cast: Cast;
}): Promise<Map<string, number>> {
	const numbers = new Map<string, number>();
	for (const seed of library.innovations) {
		const { number } = await enterInnovation({
			viewer: officerOf(cast, seed.agency),
			input: {
				agency: seed.agency,
				revision: 0,
				title: seed.title.th,
				titleEn: seed.title.en,
				summary: seed.summary.th,
				summaryEn: seed.summary.en,
				problem: seed.problem,
				solution: seed.solution,
				results: seed.results,
				level: seed.level,
				theme: seed.theme,
				targetGroups: seed.groups,
				area: seed.provinces ? "provinces" : "nationwide",
				provinces: seed.provinces ?? [],
				buildingBlocks: seed.blocks ?? [],
				cost: "unknown",
				contact: seed.contact,
				awards: seed.awards ?? [],
			},
			now: at(cast, seed.daysAgo),
			source: LIBRARY_SOURCE,
		});
		numbers.set(seed.key, number);
	}
	return numbers;
}

/** Live commitments go into the library; one of the made-up ones is labelled and reused. */
async function loadFromCommitments(cast: Cast): Promise<void> {
	const live = await CommitmentModel.find({ status: mongoose.trusted({ $in: ["live", "scaled"] }) })
		.sort({ number: 1 })
		.lean();
	const codes = new Map([...cast.agencies].map(([code, id]) => [id, code]));
	let shown = false;
	for (const row of live) {
		const agency = codes.get(row.agency.toHexString());
		if (!agency) continue;
		const viewer = officerOf(cast, agency);
		const proposal = await ProposalModel.findById(row.proposal).select({ example: 1 }).lean();
		const example = proposal?.example ?? true;
		const { defaults } = await findEnterableCommitment({ viewer, number: row.number });
		const entered = new Date((row.liveAt ?? cast.anchor).getTime() + DAY_MS);
		const { title, summary, problem, solution, results, contact } = defaults;
		if (!title || !summary || !problem || !solution || !contact) continue;
		const { number } = await enterInnovation({
			viewer,
			input: {
				...defaults,
				revision: 0,
				title,
				summary,
				problem,
				solution,
				results: results || solution,
				level: defaults.level ?? "department",
				theme: THEMES[agency] ?? "government",
				targetGroups: defaults.targetGroups?.length ? defaults.targetGroups : ["general-public"],
				area: defaults.area ?? "nationwide",
				provinces: defaults.provinces ?? [],
				buildingBlocks: defaults.buildingBlocks ?? [],
				cost: defaults.cost ?? "unknown",
				contact,
				awards: [],
			},
			now: entered < cast.anchor ? entered : cast.anchor,
			example,
		});
		if (!example || shown) continue;
		shown = true;
		await loadReuse({ cast, number, owner: agency });
	}
}

async function loadReuse({
	cast,
	number,
	owner,
}: {
	cast: Cast;
	number: number;
	owner: string;
}): Promise<void> {
	await labelInnovation({
		viewer: find(cast.viewers, "steward"),
		number,
		input: { decision: "give", why: "ลดเวลารอได้จริงตามรายงาน และผู้สนับสนุนยืนยันว่าใช้ได้" },
		now: at(cast, 3),
	});
	const adopter = owner === "dopa" ? "dol" : "dopa";
	const asking = officerOf(cast, adopter);
	const answering = officerOf(cast, owner);
	const { number: talk } = await askForReuse({
		viewer: asking,
		innovationNumber: number,
		input: {
			agency: adopter,
			body: "สนใจนำไปใช้ที่สำนักทะเบียนสิบแห่ง ขอทราบว่าต้องเตรียมระบบและอบรมเจ้าหน้าที่อย่างไร",
		},
		now: at(cast, 3),
		example: true,
	});
	await sendReuseMessage({
		viewer: answering,
		number: talk,
		body: "ยินดีครับ คู่มือและรายการตรวจสอบส่งให้ได้ทันที เจ้าหน้าที่ใช้เวลาอบรมครึ่งวัน",
		now: at(cast, 2),
	});
	await recordReuse({
		viewer: asking,
		number: talk,
		input: {
			revision: 0,
			adapted: "ใช้ขั้นตอนเดิม เปลี่ยนแบบฟอร์มให้เข้ากับงานทะเบียน และเพิ่มข้อความเสียงสำหรับผู้สูงอายุ",
			hoursSaved: 1200,
			bahtSaved: 350000,
			measured: "เทียบเวลารอเฉลี่ยก่อนและหลังสองเดือนในสิบแห่ง แล้วประมาณเป็นทั้งปี",
		},
		now: at(cast, 1),
	});
	await confirmReuse({ viewer: answering, number: talk, revision: 1, now: at(cast, 0) });
}

async function loadLesson({
	lesson,
	numbers,
	cast,
}: {
	lesson: SeedLesson;
	numbers: ReadonlyMap<string, number>;
	cast: Cast;
}): Promise<void> {
	const { agency, title, innovation, recommendations, happenedOn, daysAgo, ...rest } = lesson;
	const { number } = await writeLesson({
		viewer: officerOf(cast, agency),
		input: {
			...rest,
			agency,
			title: title.th,
			titleEn: title.en,
			happenedAt: new Date(`${happenedOn}T00:00:00+07:00`),
			recommendations: recommendations.map(({ text, to }) => ({ text, to })),
			...(innovation ? { innovation: find(numbers, innovation) } : {}),
		},
		now: at(cast, daysAgo),
		example: true,
	});
	for (const [index, { to, answer }] of recommendations.entries()) {
		if (!answer) continue;
		const row = await RecommendationModel.findOne({ lessonNumber: number, place: index + 1 }).lean();
		await answerRecommendation({
			viewer: officerOf(cast, to),
			id: row?._id.toHexString(),
			input: { decision: answer.decision, words: answer.words },
			now: at(cast, answer.daysAgo),
		});
	}
}

async function loadPlaybooks({
	library,
	numbers,
	cast,
}: {
	library: SeedLibrary;
	numbers: ReadonlyMap<string, number>;
	cast: Cast;
}): Promise<void> {
	for (const { agency, title, innovations, drills, daysAgo, ...rest } of library.playbooks) {
		const viewer = officerOf(cast, agency);
		const { number } = await writePlaybook({
			viewer,
			input: {
				...rest,
				agency,
				revision: 0,
				title: title.th,
				titleEn: title.en,
				innovations: innovations.map((key) => find(numbers, key)),
			},
			now: at(cast, daysAgo),
			example: true,
		});
		for (const { daysAgo: drillDaysAgo, ...drill } of drills)
			await logDrill({
				viewer,
				number,
				input: { ...drill, heldAt: dayFrom({ anchor: cast.anchor, days: -drillDaysAgo }) },
				now: at(cast, Math.min(drillDaysAgo, daysAgo)),
			});
	}
}

async function loadTrainings({ library, cast }: { library: SeedLibrary; cast: Cast }): Promise<void> {
	for (const { title, inDays, attendees, ...rest } of library.trainings) {
		const { number } = await openTraining({
			viewer: find(cast.viewers, "steward"),
			input: {
				...rest,
				revision: 0,
				titleTh: title.th,
				titleEn: title.en,
				day: dayFrom({ anchor: cast.anchor, days: inDays }),
				startTime: 9 * 60,
				endTime: 16 * 60,
			},
			now: at(cast, 5),
			example: true,
		});
		for (const [index, key] of attendees.entries())
			await takePlace({ viewer: find(cast.viewers, key), number, now: at(cast, 4 - index) });
	}
}
