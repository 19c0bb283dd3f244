import { useI18n } from "~/components/i18n";
import { type Column, Table } from "~/components/ui";
import type { Refusal } from "~/domain/judging/methods/outcome";
import type { JudgingMethod } from "~/domain/judging/records";
import type { ShownResultRow } from "./result-table";
import { useResultText } from "./result-text";

/** A method as pages get it: refused with a reason, or computed. */
export interface ShownMethod {
	method: JudgingMethod;
	refusal: Refusal | null;
}

type MethodTableProps = {
	rows: readonly ShownResultRow[];
	methods: readonly ShownMethod[];
	official: JudgingMethod;
};

/** Every method's ranks side by side, the official one marked; under it the methods that give no order, and why. */
export function MethodTable({ rows, methods, official }: MethodTableProps) {
	const { t, format } = useI18n();
	const computed = methods.filter(({ refusal }) => refusal === null);
	const columns: Column<ShownResultRow>[] = [
		{
			key: "entry",
			header: t("judgingResults.column.entry"),
			rowHeader: true,
			cell: ({ label, code }) => (
				<>
					{format.text(label.proposal.title)}
					<span className="block text-sm font-normal text-ink-soft">{code}</span>
				</>
			),
		},
		...computed.map(({ method }) => ({
			key: method,
			header:
				method === official
					? t("judgingResults.methods.officialMark", { method: t(`judging.methods.${method}`) })
					: t(`judging.methods.${method}`),
			cell: (row: ShownResultRow) => {
				const own = row.ranks[method];
				if (!own) return "–";
				return (
					<span className={method === official ? "font-semibold" : undefined}>
						{format.number(own.rank)}
						{own.tied && <span className="sr-only"> {t("judgingResults.tied")}</span>}
						{own.tied && <span aria-hidden="true">=</span>}
					</span>
				);
			},
			numeric: true,
		})),
	];
	return (
		<>
			{computed.length > 0 && (
				<Table
					caption={t("judgingResults.methods.title")}
					captionHidden
					columns={columns}
					rows={rows}
					rowKey={({ code }) => code}
				/>
			)}
			<RefusedMethods methods={methods} />
		</>
	);
}

/** Methods that give no order, each with its reason; nothing when all could be computed. */
function RefusedMethods({ methods }: { methods: readonly ShownMethod[] }) {
	const { t } = useI18n();
	const text = useResultText();
	const refused = methods.flatMap(({ method, refusal }) => (refusal ? [{ method, refusal }] : []));
	if (refused.length === 0) return null;
	return (
		<div className="mt-4">
			<h3 className="text-lg">{t("judgingResults.methods.refused")}</h3>
			<ul className="mt-1 list-disc pl-6">
				{refused.map(({ method, refusal }) => (
					<li key={method}>
						<span className="font-semibold">{t(`judging.methods.${method}`)}</span>: {text.refusal(refusal)}
					</li>
				))}
			</ul>
		</div>
	);
}
