"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { withParams } from "#lib/text/address.ts";

type AddressFormProps = {
  action: string;
  /** Parameters that stay as they are. */
  preserved?: Readonly<Record<string, string | undefined>>;
  className?: string;
  children: ReactNode;
};

/**
 * A form whose answers stand in the address. Without script the browser sends it; with script the address holds no
 * empty parameters, and boxes of one name become one parameter with commas.
 */
export function AddressForm({ action, preserved = {}, className, children }: AddressFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const address = useSearchParams().toString();
  const shown = useRef(address);

  // The address was changed elsewhere, by a link: fields show again what it says.
  useEffect(() => {
    if (shown.current !== address) form.current?.reset();
    shown.current = address;
  }, [address]);

  return (
    <form
      ref={form}
      action={action}
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        const sent = event.currentTarget;
        for (const open of [sent.closest("[popover]"), ...sent.querySelectorAll("[popover]")])
          if (open instanceof HTMLElement) open.hidePopover();
        router.push(withParams(action, paramsIn(new FormData(sent))));
      }}
    >
      {Object.entries(preserved).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
    </form>
  );
}

function paramsIn(data: FormData): Record<string, string> {
  const filled = [...data].filter((entry): entry is [string, string] => Boolean(entry[1]));
  const byName = Map.groupBy(filled, ([name]) => name);
  return Object.fromEntries(
    [...byName].map(([name, entries]) => [name, entries.map(([, value]) => value).join(",")]),
  );
}
