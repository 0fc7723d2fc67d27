import type { Metadata } from "next";
import { FieldShell } from "#components/offline/offline-shell.tsx";

export const metadata: Metadata = { title: "Op dit apparaat" };
export const dynamic = "force-static";

/** The field route: nothing of anybody is in it, so that it can be kept on a device. */
export default function FieldPage() {
  return <FieldShell />;
}
