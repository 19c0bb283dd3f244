import { useI18n } from "~/components/i18n";
import { type Description, DescriptionList } from "~/components/ui";
import type { PromiseField } from "~/domain/promise-difference";
import { PromiseValue, type SentPromise } from "./promise-values";

const FIELDS = [
	"deliverable",
	"ownerUnit",
	"ownerHead",
	"dueAt",
	"budget",
	"budgetSource",
	"obstacles",
	"buildingBlocks",
	"skills",
	"skillsNote",
	"plans",
	"planNote",
	"portals",
] as const satisfies PromiseField[];

type PromiseFactsProps = {
	promise: SentPromise;
	/** Facts that stand before the promise: the proposal it came from. */
	before?: Description[];
	/** Also lists deliverables and indicators in words, where no table of them stands beside. */
	whole?: boolean;
};

/** What an agency promises, as facts. What it did not name is left out. */
export function PromiseFacts({ promise, before = [], whole = false }: PromiseFactsProps) {
	const { t } = useI18n();
	const given = (field: PromiseField) => {
		const value = promise[field];
		return value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
	};
	const shown: PromiseField[] = whole
		? [...FIELDS, "deliverableEn", "deliverables", "indicators"]
		: [...FIELDS];
	return (
		<DescriptionList
			items={[
				...before,
				...shown.filter(given).map((field) => ({
					term: t(`commitments.promise.${field}`),
					detail: <PromiseValue promise={promise} field={field} />,
				})),
			]}
		/>
	);
}
