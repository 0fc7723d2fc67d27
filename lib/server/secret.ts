/** What signs sessions, and is never empty: with that anybody could sign one. */
export function getSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret)
    throw new Error("NEXTAUTH_SECRET is not set: start the application with npm start or npm run dev.");
  return secret;
}
