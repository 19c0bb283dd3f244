import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readerOf } from "~/http/page.server";

/** Signing out is a form; whoever opens its address by hand is where they were. */
export function loader({ request, context }: LoaderFunctionArgs) {
	const { to } = readerOf(request);
	throw redirect(context.viewer ? to("/me") : to("/"));
}

export async function action({ request, context }: ActionFunctionArgs) {
	if (context.viewer) await context.session.signOut();
	return redirect(readerOf(request).to("/"));
}
