import type { ApiAnswer } from "../api/answer.ts";

/** What a person reads whose address is none, or was sent in another way than a browser does. */
export function oddRequestPage({ status, headers }: ApiAnswer): ApiAnswer {
  const { Allow } = headers;
  return {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "private, no-store",
      ...(Allow !== undefined && { Allow }),
    },
    body: `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Dit adres klopt niet</title></head>
<body><main>
<h1>Dit adres klopt niet</h1>
<p>Er staat iets in dat hier niets betekent. Kijk of u het hele adres hebt overgenomen.</p>
<p><a href="/">Naar het begin</a></p>
</main></body>
</html>
`,
  };
}
