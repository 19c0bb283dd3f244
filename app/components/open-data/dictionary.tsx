import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
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

/** Names that programs use, and what each means; beside each other, on a phone above each other. */
function Names({ rows }: { rows: readonly { name: string; meaning: ReactNode }[] }) {
	return (
		<dl className="mt-3 divide-y divide-line border-y border-line">
			{rows.map(({ name, meaning }) => (
				<div key={name} className="grid gap-x-6 py-2.5 sm:grid-cols-[minmax(10rem,1fr)_minmax(0,2.2fr)]">
					<dt className="min-w-0">
						<code className="text-sm font-semibold break-all">{name}</code>
					</dt>
					<dd className="min-w-0">{meaning}</dd>
				</div>
			))}
		</dl>
	);
}

/** Words that a value can be, so that lines can break between them. */
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
		<Names
			rows={fields.map(({ name, column, type, isList, canBeAbsent, words, unit, means }) => ({
				name,
				meaning: (
					<>
						<p>{format.text(means)}</p>
						<p className="text-sm text-ink-soft">
							{[
								t(`openData.types.${type}`),
								...(isList ? [t("openData.set.list")] : []),
								...(canBeAbsent ? [t("openData.set.canBeNull")] : []),
								...(unit ? [t("openData.set.unit", { unit: format.text(unit) })] : []),
							].join(" · ")}
						</p>
						{words && <Words words={words} />}
						{column !== name && (
							<p className="text-sm text-ink-soft">
								{t("openData.set.column")} <code className="break-all">{column}</code>
							</p>
						)}
					</>
				),
			}))}
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
		<>
			<h3>{t("openData.set.filters")}</h3>
			<Names
				rows={parameters.map(({ name, means, words }) => ({
					name,
					meaning: (
						<>
							<p>{means}</p>
							{words && <Words words={words} />}
						</>
					),
				}))}
			/>
		</>
	);
}
