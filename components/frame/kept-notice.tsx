import { Button } from "#components/ui/button.tsx";
import type { Form } from "#lib/client/use-form.ts";

/** Says that what was typed before stands in the form again, and throws it away when asked. */
export function KeptNotice({ kept }: { kept: Form<object>["kept"] }) {
  return (
    <div role="status" className="empty:hidden">
      {kept.isRestored && (
        <p className="mb-4 flex flex-wrap items-center gap-x-2 text-ink-muted">
          <span>{`Wat u eerder typte, staat er weer.${kept.hasChanged ? " Intussen is er iets veranderd. Wat er nu staat, ziet u bij de vraag." : ""}`}</span>
          <Button variant="quiet" size="small" onClick={kept.forget}>
            Wis wat u typte
          </Button>
        </p>
      )}
    </div>
  );
}
