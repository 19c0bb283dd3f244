import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { OwnWords, quoteOwn, Sentence, Time } from "~/components/ui";
import type {
	Deliverable,
	Indicator,
	Obstacle,
	PromiseField,
	PromiseText,
} from "~/domain/promise-difference";

/** A promise as a loader sends it: dates may be ISO text. */
export type SentPromise = Omit<PromiseText, "dueAt"> & { dueAt: Date | string };

/** Fields of a promise that are lists of rows, each row known by its name. */
export const ROW_FIELDS = ["deliverables", "indicators", "obstacles"] as const satisfies PromiseField[];
export type RowField = (typeof ROW_FIELDS)[number];

/** One field of a promise, written for the reader; null where the agency gave nothing. */
export function PromiseValue({ promise, field }: { promise: SentPromise; field: PromiseField }) {
	const { t, format } = useI18n();
	switch (field) {
		case "dueAt":
			return <Time at={promise.dueAt} />;
		case "budget":
			return promise.budget === null ? null : (
				<span>{t("commitments.promise.baht", { amount: format.baht(promise.budget) })}</span>
			);
		case "buildingBlocks":
			return <Words list={promise.buildingBlocks.map((block) => t(`domain.buildingBlock.${block}`))} />;
		case "skills":
			return <Words list={promise.skills.map((skill) => t(`training.skill.${skill}`))} />;
		case "plans":
			return <Words list={promise.plans.map((plan) => t(`promises.plan.${plan}`))} />;
		case "portals":
			return <Words list={promise.portals.map((portal) => t(`promises.portal.${portal}`))} />;
		case "deliverables":
			return <Rows rows={promise.deliverables} keyOf={({ name }) => name} line={DeliverableLine} />;
		case "indicators":
			return <Rows rows={promise.indicators} keyOf={({ name }) => name} line={IndicatorLine} />;
		case "obstacles":
			return <Rows rows={promise.obstacles} keyOf={({ rule }) => rule} line={ObstacleLine} />;
		default:
			return promise[field] ? (
				<span className="whitespace-pre-line">
					<OwnWords>{promise[field]}</OwnWords>
				</span>
			) : null;
	}
}

function Words({ list }: { list: readonly string[] }) {
	if (list.length === 0) return null;
	return (
		<ul>
			{list.map((word) => (
				<li key={word}>{word}</li>
			))}
		</ul>
	);
}

function Rows<Row>({
	rows,
	keyOf,
	line: Line,
}: {
	rows: readonly Row[];
	keyOf: (row: Row) => string;
	line: (props: { row: Row }) => ReactNode;
}) {
	if (rows.length === 0) return null;
	return (
		<ul className="flex flex-col gap-1">
			{rows.map((row) => (
				<li key={keyOf(row)}>
					<Line row={row} />
				</li>
			))}
		</ul>
	);
}

/** A deliverable in a line, with the evidence that it needs. */
export function DeliverableLine({ row }: { row: Deliverable }) {
	const { t } = useI18n();
	return (
		<>
			<OwnWords>{row.name}</OwnWords>{" "}
			<span className="block text-sm text-ink-soft">
				{t("promises.evidence.required")}: <OwnWords>{row.evidence}</OwnWords>
			</span>
		</>
	);
}

/** An obstacle in a line: which rule, how far its change is, and who can change it. */
export function ObstacleLine({ row }: { row: Obstacle }) {
	const { t } = useI18n();
	return (
		<>
			<OwnWords>{row.rule}</OwnWords>{" "}
			<span className="block text-sm text-ink-soft">
				{t(`promises.obstacleState.${row.state}`)}
				{row.changer && <Sentence>{` · ${t("promises.changer", { name: quoteOwn(row.changer) })}`}</Sentence>}
			</span>
		</>
	);
}

/** An indicator in a line: from what it was to what is promised, who measures it and whose it is. */
export function IndicatorLine({ row: indicator }: { row: Indicator }) {
	const { t, format } = useI18n();
	return (
		<>
			<Sentence>
				{t("commitments.indicator.line", {
					name: quoteOwn(indicator.name),
					baseline:
						indicator.baseline === null
							? t("commitments.indicator.unknown")
							: format.number(indicator.baseline),
					target: format.number(indicator.target),
					unit: quoteOwn(indicator.unit),
				})}
			</Sentence>
			<IndicatorNotes indicator={indicator} />
		</>
	);
}

/** What is counted, who measures it, and whose indicator it is. */
export function IndicatorNotes({ indicator }: { indicator: Indicator }) {
	const { t } = useI18n();
	const { numerator, denominator, measuredBy, holder } = indicator;
	const notes = [
		numerator &&
			denominator &&
			t("commitments.indicator.share", {
				numerator: quoteOwn(numerator),
				denominator: quoteOwn(denominator),
			}),
		measuredBy && t("promises.measuredBy", { name: quoteOwn(measuredBy) }),
		holder && t("promises.holderOf", { holder: t(`promises.holder.${holder}`) }),
	].filter((note): note is string => Boolean(note));
	return notes.map((note) => (
		<span key={note} className="block text-sm font-normal text-ink-soft">
			<Sentence>{note}</Sentence>
		</span>
	));
}
