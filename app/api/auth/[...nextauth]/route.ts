import NextAuth from "next-auth";
import { answerHonestly, authOptions } from "#lib/server/auth.ts";

const handler = NextAuth(authOptions);

async function handlePost(...given: [Request, unknown]): Promise<Response> {
  return await answerHonestly(() => handler(...given));
}

export { handlePost as POST, handler as GET };
