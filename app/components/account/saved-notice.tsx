import type { ReactNode } from "react";
import { Notice } from "~/components/ui";

/** Says above a form that what was sent has been kept. */
export function SavedNotice({ children }: { children: ReactNode }) {
	return (
		<div className="mb-8">
			<Notice tone="success" role="status">
				<p>{children}</p>
			</Notice>
		</div>
	);
}
