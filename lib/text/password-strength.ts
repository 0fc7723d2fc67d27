import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import boysNames from "@zxcvbn-ts/language-nl-be/src/boysFirstnames.json" with { type: "json" };
import dutchWords from "@zxcvbn-ts/language-nl-be/src/commonWords.json" with { type: "json" };
import girlsNames from "@zxcvbn-ts/language-nl-be/src/girlsFirstnames.json" with { type: "json" };
import lastNames from "@zxcvbn-ts/language-nl-be/src/lastnames.json" with { type: "json" };

// Some megabyte of words: imported only where a password is chosen.

export type Strength = "weak" | "fair" | "strong";
export type Judgement = { strength: Strength; advice: string | null };

/** What whoever guesses tries first for one account. */
export type Owner = { name: string; email: string };

/** Judging takes longer with the square of the length, and so much is enough to be strong. */
const judgedLength = 32;

const ofThisWork = [
  "toezicht in de klas",
  "toezichtindeklas",
  "toezicht",
  "klas",
  "blik op werk",
  "blikopwerk",
  "keurmerk",
  "inburgering",
  "inspecteur",
  "itta",
  "szw",
  "tidk",
];

const judge = new ZxcvbnFactory({
  dictionary: { ...dictionary, dutchWords, lastNames, boysNames, girlsNames },
  graphs: adjacencyGraphs,
});

const words = "Zet een paar woorden achter elkaar die niets met elkaar te maken hebben.";
const advices = {
  own: `Uw naam, uw e-mailadres en de namen van dit werk zijn snel geraden. ${words}`,
  common: `Dit lijkt op een wachtwoord dat veel mensen kiezen. ${words}`,
  pattern: `Een herhaling of een vaste reeks is snel geraden. ${words}`,
};

/** How many guesses somebody needs who knows whose it is, and how to do better where that is few: below a hundred million. */
export function judgePassword(password: string, { name, email }: Owner): Judgement {
  const own = [name, email, ...`${name} ${email}`.split(/[^\p{L}\p{N}]+/u)].filter(
    ({ length }) => length > 2,
  );
  const letters = [...password.normalize("NFKC")].slice(0, judgedLength).join("");
  const { score, sequence } = judge.check(letters, [...ofThisWork, ...own]);
  if (score === 4) return { strength: "strong", advice: null };
  if (score === 3) return { strength: "fair", advice: null };
  const lists = sequence.map((match) => String(match.dictionaryName ?? ""));
  const cause = lists.includes("userInputs") ? "own" : lists.some(Boolean) ? "common" : "pattern";
  return { strength: "weak", advice: advices[cause] };
}
