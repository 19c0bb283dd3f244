import { addressWith } from "~/components/address";
import { useI18n } from "~/components/i18n";
import { type ActiveFilter, FilterBar, Select, TextField } from "~/components/ui";
import { BARRIERS, SUCCESS_FACTORS } from "~/domain/lesson";
import type { AgencyKind, Bilingual } from "~/domain/vocabulary";
import type { LessonListQuery } from "~/input/lesson";
import { useFiscalYear } from "./lesson-item";

type LessonFiltersProps = {
	/** Address of the list or report, without language. */
	path: string;
	query: LessonListQuery;
	/** Fiscal years to choose from, Buddhist Era. */
	years: readonly number[];
	agencies: readonly { code: string; kind: AgencyKind; name: Bilingual }[];
	provinces: readonly { code: number; name: Bilingual }[];
	/** A report is not searched by words. */
	searchable?: boolean;
};

/** Address of a list or report of lessons with this query, some of it changed. */
export function lessonPath(
	path: string,
	query: LessonListQuery,
	over: Partial<Record<keyof LessonListQuery, string | undefined>> = {},
): string {
	return addressWith(path, { ...query, ...over });
}

/** Narrows lessons by year, ministry, province, and what helped or stood in the way. */
export function LessonFilters(props: LessonFiltersProps) {
	const { path, query, years, agencies, provinces, searchable } = props;
	const { t, to, format } = useI18n();
	const yearOf = useFiscalYear();
	const any = t("lessons.filter.any");
	const ministries = agencies.filter(({ kind }) => kind === "ministry");
	const nameOf = (name: Bilingual | undefined, word: string) => (name ? format.text(name) : word);
	const named = {
		q: query.q && `“${query.q}”`,
		year: query.year && yearOf(Number(query.year)),
		ministry:
			query.ministry && nameOf(agencies.find(({ code }) => code === query.ministry)?.name, query.ministry),
		agency: query.agency && nameOf(agencies.find(({ code }) => code === query.agency)?.name, query.agency),
		province:
			query.province &&
			nameOf(provinces.find(({ code }) => String(code) === query.province)?.name, query.province),
		factor: query.factor && t(`lessons.factor.${query.factor}`),
		barrier: query.barrier && t(`lessons.barrier.${query.barrier}`),
	};
	const active = Object.entries(named).flatMap(([name, label]): ActiveFilter[] =>
		label ? [{ label, removeTo: lessonPath(to(path), query, { [name]: undefined, after: undefined }) }] : [],
	);
	const select = (
		name: "year" | "ministry" | "province" | "factor" | "barrier",
		options: { value: string; label: string }[],
	) => (
		<Select
			key={`${name}-${query[name]}`}
			name={name}
			label={t(`lessons.filter.${name}`)}
			placeholder={any}
			defaultValue={query[name] ?? ""}
			options={options}
		/>
	);
	return (
		<FilterBar action={to(path)} active={active} clearTo={to(path)} fold>
			{searchable && (
				<TextField
					key={`q-${query.q}`}
					name="q"
					type="search"
					label={t("lessons.filter.q")}
					defaultValue={query.q ?? ""}
				/>
			)}
			{select(
				"year",
				years.map((year) => ({ value: String(year), label: yearOf(year) })),
			)}
			{select(
				"ministry",
				ministries.map(({ code, name }) => ({ value: code, label: format.text(name) })),
			)}
			{select(
				"province",
				provinces.map(({ code, name }) => ({ value: String(code), label: format.text(name) })),
			)}
			{select(
				"factor",
				SUCCESS_FACTORS.map((value) => ({ value, label: t(`lessons.factor.${value}`) })),
			)}
			{select(
				"barrier",
				BARRIERS.map((value) => ({ value, label: t(`lessons.barrier.${value}`) })),
			)}
		</FilterBar>
	);
}
