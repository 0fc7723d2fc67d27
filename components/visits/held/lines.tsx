/** Text that somebody typed, with its own lines. */
export function Lines({ text }: { text: string }) {
  return <span className="whitespace-pre-line">{text}</span>;
}
