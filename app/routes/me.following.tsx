import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { metaOf } from "~/components/page-meta";
import { MyProposals } from "~/components/support/my-proposals";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { listMyFollows } from "~/services/my-lists.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	return {
		meta: { title: readerOf(request).t("comments.support.followed") },
		now: context.now,
		rows: await listMyFollows({ viewer, after: new URL(request.url).searchParams.get("after") }),
	};
}

export default function MyFollowing() {
	const { now, rows } = useLoaderData<typeof loader>();
	return <MyProposals list="following" rows={rows} now={now} />;
}
