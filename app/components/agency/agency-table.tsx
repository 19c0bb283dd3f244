import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { Table, Tag } from "~/components/ui";
import type { Bilingual } from "~/domain/vocabulary";

/** An agency with its figures; `listAgencyTree` gives it. */
export interface AgencyTableNode {
	id: string;
	code: string;
	name: Bilingual;
	closed: boolean;
	proposals: number;
	commitments: number;
	overdue: number;
	children: readonly AgencyTableNode[];
}

/** Agencies with what they have to answer and have promised; those below another stand under it, indented. */
export function AgencyTable({ caption, nodes }: { caption: string; nodes: readonly AgencyTableNode[] }) {
	const { t, to, format } = useI18n();
	const rows = nodes.flatMap((node) => withChildren(node, 0));
	const figure = (count: number) =>
		count === 0 ? <span className="text-ink-soft">–</span> : format.number(count);
	return (
		<Table
			caption={caption}
			captionHidden
			rows={rows}
			rowKey={({ node }) => node.id}
			columns={[
				{
					key: "name",
					header: t("agencies.column.agency"),
					rowHeader: true,
					cell: ({ node, depth }) => (
						<>
							<Link
								to={to(`/agencies/${node.code}`)}
								className={depth > 0 ? "block border-l-2 border-line pl-4 font-normal" : undefined}
							>
								{format.text(node.name)}
							</Link>
							{node.closed && <Tag>{t("agencies.closed")}</Tag>}
						</>
					),
				},
				{
					key: "proposals",
					header: t("agencies.column.proposals"),
					numeric: true,
					cell: ({ node }) => figure(node.proposals),
				},
				{
					key: "commitments",
					header: t("agencies.column.commitments"),
					numeric: true,
					cell: ({ node }) => figure(node.commitments),
				},
				{
					key: "overdue",
					header: t("agencies.column.overdue"),
					numeric: true,
					cell: ({ node }) =>
						node.overdue > 0 ? (
							<Link
								to={to(`/commitments?status=overdue&agency=${node.code}`)}
								className="font-semibold text-danger"
							>
								{format.number(node.overdue)}
							</Link>
						) : (
							figure(0)
						),
				},
			]}
		/>
	);
}

type Row = { node: AgencyTableNode; depth: number };

function withChildren(node: AgencyTableNode, depth: number): Row[] {
	return [{ node, depth }, ...node.children.flatMap((child) => withChildren(child, depth + 1))];
}
