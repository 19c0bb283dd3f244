import { useI18n } from "~/components/i18n";
import { Item, ItemList, Tag } from "~/components/ui";
import type { Bilingual } from "~/domain/vocabulary";

/** A dataset as the list shows it. */
export interface ListedDataset {
	id: string;
	title: Bilingual;
	description: Bilingual;
	rhythm: "live" | "nightly";
	fields: number;
	/** Rows in the newest file; null before the first. */
	rows: number | null;
}

/** All datasets; each leads to its page with the dictionary and the files. */
export function DatasetList({ datasets }: { datasets: readonly ListedDataset[] }) {
	const { t, to, format } = useI18n();
	return (
		<ItemList label={t("openData.setsTitle")}>
			{datasets.map(({ id, title, description, rhythm, fields, rows }) => (
				<Item
					key={id}
					to={to(`/open-data/${id}`)}
					title={format.text(title)}
					summary={format.text(description)}
					facts={
						<>
							{rows !== null && <span>{t("openData.sets.rows", { count: rows })}</span>}
							<span>{t("openData.sets.fields", { count: fields })}</span>
							<Tag>{t(`openData.sets.${rhythm}`)}</Tag>
						</>
					}
				/>
			))}
		</ItemList>
	);
}

/** An address for programs and what is there. */
export interface Address {
	href: string;
	title: string;
	text: string;
}

/** Addresses for programs; they lead out of the pages, so that the browser loads them whole. */
export function AddressList({ addresses }: { addresses: readonly Address[] }) {
	return (
		<ul className="mt-4 grid gap-x-10 gap-y-4 sm:grid-cols-2">
			{addresses.map(({ href, title, text }) => (
				<li key={href}>
					<a href={href} className="font-semibold">
						{title}
					</a>
					<p className="text-ink-soft">{text}</p>
					<code className="text-sm break-all text-ink-soft">{href}</code>
				</li>
			))}
		</ul>
	);
}
