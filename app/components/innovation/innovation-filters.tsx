import { addressWith } from "~/components/address";
import { useAgencyOptions } from "~/components/agency/agency-options";
import { useI18n } from "~/components/i18n";
import { type ActiveFilter, Checkbox, FilterBar, Select, TextField } from "~/components/ui";
import { COST_CLASSES, INNOVATION_LEVELS, INNOVATION_THEMES } from "~/domain/innovation";
import { type AgencyKind, type Bilingual, BUILDING_BLOCKS, TARGET_GROUPS } from "~/domain/vocabulary";
import type { InnovationListQuery } from "~/input/innovation";

type InnovationFiltersProps = {
	query: InnovationListQuery;
	agencies: readonly { id: string; code: string; kind: AgencyKind; name: Bilingual }[];
	provinces: readonly { code: number; name: Bilingual }[];
};

/** Address of the library with this query, some of it changed. */
export function innovationListPath(
	path: string,
	query: InnovationListQuery,
	over: Partial<Record<keyof InnovationListQuery, string | undefined>> = {},
): string {
	return addressWith(path, { ...query, ...over });
}

/** Searches and narrows the library. */
export function InnovationFilters({ query, agencies, provinces }: InnovationFiltersProps) {
	const { t, to, format } = useI18n();
	const path = to("/innovations");
	const any = t("innovations.filter.any");
	const agencyOptions = useAgencyOptions(agencies);
	const named = {
		q: query.q && `“${query.q}”`,
		theme: query.theme && t(`innovations.theme.${query.theme}`),
		group: query.group && t(`domain.targetGroup.${query.group}`),
		province: query.province && nameOf(provinces.find(({ code }) => String(code) === query.province)?.name),
		level: query.level && t(`innovations.level.${query.level}`),
		block: query.block && t(`domain.buildingBlock.${query.block}`),
		cost: query.cost && t(`innovations.cost.${query.cost}`),
		agency: query.agency && nameOf(agencies.find(({ code }) => code === query.agency)?.name),
		labelled: query.labelled && t("innovations.goodPractice"),
	};
	function nameOf(name: Bilingual | undefined): string {
		return name ? format.text(name) : "–";
	}
	const active = Object.entries(named).flatMap(([name, label]): ActiveFilter[] =>
		label
			? [{ label, removeTo: innovationListPath(path, query, { [name]: undefined, after: undefined }) }]
			: [],
	);
	const select = (
		name: "theme" | "group" | "province" | "level" | "block" | "cost",
		options: { value: string; label: string }[],
	) => (
		<Select
			key={`${name}-${query[name]}`}
			name={name}
			label={t(`innovations.filter.${name}`)}
			placeholder={any}
			defaultValue={query[name] ?? ""}
			options={options}
		/>
	);
	return (
		<FilterBar
			action={path}
			active={active}
			clearTo={path}
			fold
			more={{
				summary: t("innovations.filter.more"),
				open: Boolean(query.level || query.block || query.cost || query.agency || query.labelled),
				fields: (
					<>
						{select(
							"level",
							INNOVATION_LEVELS.map((value) => ({ value, label: t(`innovations.level.${value}`) })),
						)}
						{select(
							"block",
							BUILDING_BLOCKS.map((value) => ({ value, label: t(`domain.buildingBlock.${value}`) })),
						)}
						{select(
							"cost",
							COST_CLASSES.map((value) => ({ value, label: t(`innovations.cost.${value}`) })),
						)}
						<Select
							key={`agency-${query.agency}`}
							name="agency"
							label={t("innovations.filter.agency")}
							placeholder={any}
							defaultValue={query.agency ?? ""}
							options={agencyOptions}
						/>
						<Checkbox
							key={`labelled-${query.labelled}`}
							name="labelled"
							value="1"
							label={t("innovations.filter.labelled")}
							defaultChecked={query.labelled === "1"}
						/>
					</>
				),
			}}
		>
			<TextField
				key={`q-${query.q}`}
				name="q"
				type="search"
				label={t("innovations.filter.q")}
				defaultValue={query.q ?? ""}
			/>
			{select(
				"theme",
				INNOVATION_THEMES.map((value) => ({ value, label: t(`innovations.theme.${value}`) })),
			)}
			{select(
				"group",
				TARGET_GROUPS.map((value) => ({ value, label: t(`domain.targetGroup.${value}`) })),
			)}
			{select(
				"province",
				provinces.map(({ code, name }) => ({ value: String(code), label: format.text(name) })),
			)}
		</FilterBar>
	);
}
