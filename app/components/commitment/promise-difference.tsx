import { useI18n } from "~/components/i18n";
import { Table, Tag } from "~/components/ui";
import { compareRows, type PromiseField, type RowChange } from "~/domain/promise-difference";
import {
	DeliverableLine,
	IndicatorLine,
	ObstacleLine,
	PromiseValue,
	ROW_FIELDS,
	type RowField,
	type SentPromise,
} from "./promise-values";

type DifferenceProps = { before: SentPromise; after: SentPromise; changed: readonly PromiseField[] };

const isRowField = (field: PromiseField): field is RowField =>
	(ROW_FIELDS as readonly PromiseField[]).includes(field);

/** Two versions of a promise side by side, only where they differ; of lists only the rows that differ. */
export function PromiseDifference({ before, after, changed }: DifferenceProps) {
	const { t } = useI18n();
	if (changed.length === 0) return <p>{t("commitments.version.same")}</p>;
	return (
		<Table
			caption={t("commitments.version.title")}
			captionHidden
			rows={changed}
			rowKey={(field) => field}
			columns={[
				{
					key: "field",
					header: t("commitments.version.field"),
					rowHeader: true,
					cell: (field) => t(`commitments.promise.${field}`),
				},
				{
					key: "before",
					header: t("commitments.version.before"),
					cell: (field) =>
						isRowField(field) ? (
							<ChangedRows before={before} after={after} field={field} side="before" />
						) : (
							<PromiseValue promise={before} field={field} />
						),
				},
				{
					key: "after",
					header: t("commitments.version.after"),
					cell: (field) =>
						isRowField(field) ? (
							<ChangedRows before={before} after={after} field={field} side="after" />
						) : (
							<PromiseValue promise={after} field={field} />
						),
				},
			]}
		/>
	);
}

type ChangedRowsProps = {
	before: SentPromise;
	after: SentPromise;
	field: RowField;
	side: "before" | "after";
};

function ChangedRows({ before, after, field, side }: ChangedRowsProps) {
	switch (field) {
		case "deliverables": {
			const changes = compareRows({
				before: before.deliverables,
				after: after.deliverables,
				nameOf: ({ name }) => name,
			});
			return <Changes changes={changes} side={side} nameOf={({ name }) => name} line={DeliverableLine} />;
		}
		case "indicators": {
			const changes = compareRows({
				before: before.indicators,
				after: after.indicators,
				nameOf: ({ name }) => name,
			});
			return <Changes changes={changes} side={side} nameOf={({ name }) => name} line={IndicatorLine} />;
		}
		case "obstacles": {
			const changes = compareRows({
				before: before.obstacles,
				after: after.obstacles,
				nameOf: ({ rule }) => rule,
			});
			return <Changes changes={changes} side={side} nameOf={({ rule }) => rule} line={ObstacleLine} />;
		}
	}
}

function Changes<Row>({
	changes,
	side,
	nameOf,
	line: Line,
}: {
	changes: readonly RowChange<Row>[];
	side: "before" | "after";
	nameOf: (row: Row) => string;
	line: (props: { row: Row }) => React.ReactNode;
}) {
	const { t } = useI18n();
	return (
		<ul className="flex flex-col gap-2">
			{changes.map(({ kind, row, was }) => {
				const shown = side === "before" ? was : kind === "removed" ? null : row;
				if (kind === "same" || !shown) return null;
				const mark = side === "before" ? (kind === "removed" ? kind : null) : kind;
				return (
					<li key={nameOf(row)}>
						{mark && mark !== "removed" && <Tag tone="brand">{t(`promises.rowChange.${mark}`)}</Tag>}
						{mark === "removed" && <Tag tone="warning">{t("promises.rowChange.removed")}</Tag>}{" "}
						<Line row={shown} />
					</li>
				);
			})}
		</ul>
	);
}
