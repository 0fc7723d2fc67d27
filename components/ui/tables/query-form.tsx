"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps, SubmitEvent } from "react";

export type QueryFormProps = Omit<ComponentProps<"form">, "method" | "onSubmit"> & { action: string };

/** A form that asks: its fields become the address, so that what is shown can be shared. Empty ones are left out. */
export function QueryForm({ action, ...rest }: QueryFormProps) {
  const router = useRouter();

  function ask(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget, event.nativeEvent.submitter))
      if (typeof value === "string" && value) query.append(name, value);
    router.push(query.size > 0 ? `${action}?${query}` : action);
  }

  return <form {...rest} action={action} onSubmit={ask} />;
}
