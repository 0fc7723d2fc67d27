"use client";

import { unstable_rethrow, usePathname, useRouter } from "next/navigation";
import { Component, type ReactNode, startTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** A part of a page: what goes wrong in it leaves the rest, and is told in its place. */
export function Part({ children }: { children: ReactNode }) {
  const { refresh } = useRouter();
  return (
    <Boundary path={usePathname()} refresh={refresh}>
      {children}
    </Boundary>
  );
}

type BoundaryProps = { path: string; refresh: () => void; children: ReactNode };

/** `catchError` of Next does the same, and brings 3 kB of another router to every page. */
class Boundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(error: unknown) {
    unstable_rethrow(error); // a page that is refused or elsewhere
    return { hasFailed: true };
  }

  override componentDidUpdate({ path }: BoundaryProps) {
    if (path !== this.props.path && this.state.hasFailed) this.setState({ hasFailed: false });
  }

  retry = () =>
    startTransition(() => {
      this.props.refresh();
      this.setState({ hasFailed: false });
    });

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Notice
        kind="error"
        role="alert"
        title="Dit deel kan nu niet worden getoond"
        actions={<Button onClick={this.retry}>Opnieuw proberen</Button>}
      >
        De rest van de pagina werkt nog. Wat al was vastgelegd, is bewaard.
      </Notice>
    );
  }
}
