import { feedResponse } from "#lib/server/calendar-feed.ts";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  return await feedResponse((await params).file);
}
