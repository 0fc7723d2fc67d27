import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { answerHonestly, authOptions } from "#lib/server/sign-in/auth.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  return await answerHonestly(() => NextAuth(request, context, authOptions()));
}

export { handle as GET, handle as POST };
