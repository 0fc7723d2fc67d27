/**
 * The name of the page, for tabs, bookmarks and screen readers. It stands in what is rendered: Next gives a title of its own
 * anew with every refresh, and for an instant there is none.
 */
export function PageName({ children }: { children: string }) {
  return <title>{`${children} – Toezicht in de klas`}</title>;
}
