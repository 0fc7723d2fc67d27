import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page/page-header.tsx";
import { figurePaths } from "#lib/figures/paths.ts";

/** Shown in place of a page that is refused or missing, with the reason. */
export function ProblemPage({ title, message }: { title: string; message: string }) {
  return (
    <>
      <PageHeader title={title} />
      <Notice kind="warning" actions={<LinkButton href={figurePaths.progress()}>Naar het begin</LinkButton>}>
        {message}
      </Notice>
    </>
  );
}
