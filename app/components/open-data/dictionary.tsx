import { useI18n } from "~/components/i18n";
import { Table } from "~/components/ui";
import type { Bilingual } from "~/domain/vocabulary";

/** A field as the dictionary shows it. */
export interface DictionaryField {
	name: string;
	column: string;
	type: "text" | "word" | "integer" | "number" | "boolean" | "moment" | "day" | "path" | "area";
	isList: boolean;
	canBeAbsent: boolean;
	words: readonly string[] | null;
	unit: Bilingual | null;
	means: Bilingual;
}

/** Words that a field can be, so that lines can break between them. */
function Words({ words }: { words: readonly string[] }) {
	const { t } = useI18n();
	return (
		<p className="text-sm text-ink-soft">
			{t("openData.set.words", { words: "" })}
			{words.map((word, place) => (
				<span key={word}>
					{place > 0 && ", "}
					<code className="whitespace-nowrap">{word}</code>
				</span>
			))}
		</p>
	);
}

/** The data dictionary: what every field is called and means. */
export function Dictionary({ fields }: { fields: readonly DictionaryField[] }) {
	const { t, format } = useI18n();
	return (
		<Table
			caption={t("openData.set.dictionary")}
			captionHidden
			rows={fields}
			rowKey={({ name }) => name}
			columns={[
				{
					key: "field",
					header: t("openData.set.field"),
					rowHeader: true,
					cell: ({ name, column }) => (
						<>
							<code className="text-sm">{name}</code>
							{column !== name && (
								<span className="block text-sm font-normal text-ink-soft">
									{t("openData.set.column")} <code>{column}</code>
								</span>
							)}
						</>
					),
				},
				{
					key: "meaning",
					header: t("openData.set.meaning"),
					cell: ({ means, unit, words }) => (
						<div className="min-w-60">
							<p>{format.text(means)}</p>
							{unit && (
								<p className="text-sm text-ink-soft">{t("openData.set.unit", { unit: format.text(unit) })}</p>
							)}
							{words && <Words words={words} />}
						</div>
					),
				},
				{
					key: "type",
					header: t("openData.set.type"),
					cell: ({ type, isList, canBeAbsent }) => (
						<span className="text-sm">
							{[
								t(`openData.types.${type}`),
								...(isList ? [t("openData.set.list")] : []),
								...(canBeAbsent ? [t("openData.set.canBeNull")] : []),
							].join(" · ")}
						</span>
					),
				},
			]}
		/>
	);
}

/** A parameter of a list. */
export interface ListParameter {
	name: string;
	words: readonly string[] | null;
	means: string;
}

/** What a list can be asked for. */
export function Parameters({ parameters }: { parameters: readonly ListParameter[] }) {
	const { t } = useI18n();
	return (
		<Table
			caption={t("openData.set.filters")}
			rows={parameters}
			rowKey={({ name }) => name}
			columns={[
				{
					key: "name",
					header: t("openData.set.filter"),
					rowHeader: true,
					cell: ({ name }) => <code className="text-sm">{name}</code>,
				},
				{
					key: "meaning",
					header: t("openData.set.meaning"),
					cell: ({ means, words }) => (
						<div className="min-w-60">
							<p>{means}</p>
							{words && <Words words={words} />}
						</div>
					),
				},
			]}
		/>
	);
}
