import { useI18n } from "~/components/i18n";

type TimeProps = {
	/** The moment, as a Date or the ISO text that a loader sends. */
	at: Date | string;
	/** Day with the month in full (default), day with the month shortened, or day and time. */
	as?: "date" | "dateShort" | "dateTime";
};

/** A date in the reader's language and era, which machines can read too. */
export function Time({ at, as = "date" }: TimeProps) {
	const { format } = useI18n();
	return <time dateTime={new Date(at).toISOString()}>{format[as](at)}</time>;
}
