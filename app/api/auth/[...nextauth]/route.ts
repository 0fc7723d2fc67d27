import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { answerHonestly, authOptions } from "#lib/server/sign-in/auth.ts";
import { answerSoundly } from "#lib/server/sign-in/auth-request.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  return await answerSoundly(request, (sound) =>
    answerHonestly(() => NextAuth(sound, context, authOptions())),
  );
}

export { handle as GET, handle as POST };
