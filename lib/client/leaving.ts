import { useEffect, useEffectEvent, useRef } from "react";

const question = "Wat u hebt ingevuld, is niet bewaard. Wilt u deze pagina verlaten?";

/** A step back or forward, as browsers tell it that can. */
type Traversal = Event & { navigationType: string };
type WithNavigation = { navigation?: EventTarget };

/** Asks before the page is left, by whatever way, while `isAtRisk` says that something would be lost. */
export function useAskBeforeLeaving(isAtRisk: () => boolean): void {
  const isAgreed = useRef(false);
  const onUnload = useEffectEvent((event: Event) => {
    if (isAtRisk() && !isAgreed.current) event.preventDefault();
  });
  const onClick = useEffectEvent((event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || !leavesHere(link, event) || !isAtRisk()) return;
    isAgreed.current = window.confirm(question);
    if (isAgreed.current) return;
    event.preventDefault();
    event.stopPropagation();
  });
  const onStep = useEffectEvent((event: Event) => {
    const { navigationType, cancelable } = event as Traversal;
    if (navigationType === "traverse" && cancelable && isAtRisk() && !window.confirm(question))
      event.preventDefault();
  });

  useEffect(() => {
    const { navigation } = window as WithNavigation;
    const [unload, click, step] = [
      (event: Event) => onUnload(event),
      (event: MouseEvent) => onClick(event),
      (event: Event) => onStep(event),
    ];
    window.addEventListener("beforeunload", unload);
    window.addEventListener("click", click, true);
    navigation?.addEventListener("navigate", step);
    return () => {
      window.removeEventListener("beforeunload", unload);
      window.removeEventListener("click", click, true);
      navigation?.removeEventListener("navigate", step);
    };
  }, []);
}

/** A link of the application in this tab; the browser itself asks before another page is loaded. */
function leavesHere(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const opensElsewhere =
    event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || link.target === "_blank";
  const isOnThisPage = link.pathname === location.pathname && link.search === location.search;
  return (
    !opensElsewhere && !link.hasAttribute("download") && link.origin === location.origin && !isOnThisPage
  );
}
