import { Link } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { type Description, DescriptionList } from "~/components/ui";
import type { PromiseField } from "~/domain/promise-difference";
import type { Bilingual } from "~/domain/vocabulary";
import { PromiseValue, type SentPromise } from "./promise-values";

const FIELDS = [
	"deliverable",
	"ownerUnit",
	"ownerHead",
	"dueAt",
	"budget",
	"budgetSource",
	"legalObstacles",
	"buildingBlocks",
	"skills",
] as const satisfies PromiseField[];

type PromiseFactsProps = {
	promise: SentPromise;
	supporting: readonly { code: string; name: Bilingual }[];
	/** Facts that stand before the promise: the proposal it came from. */
	before?: Description[];
	/** Also lists the indicators in words, where no table of them stands beside. */
	withIndicators?: boolean;
};

/** What an agency promises, as facts. What it did not name is left out. */
export function PromiseFacts({
	promise,
	supporting,
	before = [],
	withIndicators = false,
}: PromiseFactsProps) {
	const { t, to, format } = useI18n();
	const given = (field: PromiseField) => {
		const value = promise[field];
		return value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
	};
	const shown: PromiseField[] = withIndicators ? [...FIELDS, "deliverableEn", "indicators"] : [...FIELDS];
	return (
		<DescriptionList
			items={[
				...before,
				...shown.filter(given).map((field) => ({
					term: t(`commitments.promise.${field}`),
					detail: <PromiseValue promise={promise} field={field} />,
				})),
				{
					term: t("commitments.promise.supporting"),
					detail: supporting.length > 0 && (
						<ul>
							{supporting.map(({ code, name }) => (
								<li key={code}>
									<Link to={to(`/agencies/${code}`)}>{format.text(name)}</Link>
								</li>
							))}
						</ul>
					),
				},
			]}
		/>
	);
}
