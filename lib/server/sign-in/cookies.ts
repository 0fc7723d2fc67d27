/** Whether browsers reach the application over https: then its cookies are for this host alone, and never go over http. */
function isSecure(): boolean {
  return process.env.NEXTAUTH_URL?.startsWith("https:") === true;
}

type Cookie = { name: string; options: { httpOnly: true; sameSite: "lax"; path: "/"; secure: boolean } };

/** `__Host-`: a browser takes it over https alone, and no other host of the domain can set it. */
export function cookieNamed(name: string): Cookie {
  const secure = isSecure();
  return {
    name: `${secure ? "__Host-" : ""}${name}`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  };
}

export const sessionCookie = () => cookieNamed("next-auth.session-token");

/** The cookies of a request by name. */
export function cookiesIn(header: string): Record<string, string> {
  const pairs = header.split(";").map((part) => part.trim().split("="));
  return Object.fromEntries(pairs.map(([name = "", ...value]) => [name, value.join("=")]));
}
