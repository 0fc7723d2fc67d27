import { places } from "./places.ts";

export type DemoSchool = {
  number: string;
  name: string;
  place: string;
  province: string;
  legalEntity: string;
  learners: number;
  keurmerk: "aspirant" | "holder";
  keurmerkSince: string;
};

/** First words of invented names; none is known to be a language school. */
const stems = [
  "Taalbrug",
  "Woordwijzer",
  "Meerkleur",
  "Zinrijk",
  "Spraakmakers",
  "Taaltuin",
  "Lettergreep",
  "Kompas",
  "Nieuwspraak",
  "Taalanker",
  "Vlotweg",
  "Samenwijs",
  "Taalhaven",
  "Opstap",
  "Klinker",
  "Wegwijs",
  "Taalvenster",
  "Mozaïek",
  "Taalplein",
  "Doorspreken",
  "Zuiderlicht",
  "Taalbaken",
  "Eerste Zin",
  "Taalspoor",
  "Nederwoord",
  "Driesprong",
  "Taalweide",
  "Één Taal",
  "Perspectief",
  "Taalkade",
  "Zeggingskracht",
  "Rondom Taal",
  "Taallantaarn",
  "Ontmoeting",
  "Taalatelier",
  "Horizon NT2",
];

const founders = [
  "Akkermans",
  "Yıldırım",
  "Van Rossum",
  "Benali",
  "De Ruyter",
  "Ferreira",
  "Hoekstra",
  "Osman",
  "Van der Zwaan",
  "Kovač",
  "Terpstra",
  "El Amrani",
  "Groenewoud",
  "Nguyen",
  "Verhaeghe",
  "Müller",
  "Zandstra",
  "Okonkwo",
];

const shapes: readonly ((stem: string, founder: string, place: string) => string)[] = [
  (stem) => `${stem} Taal en Inburgering`,
  (stem, _founder, place) => `${stem} ${place}`,
  (_stem, founder) => `NT2-praktijk ${founder}`,
  (stem) => `Taalschool ${stem}`,
  (_stem, _founder, place) => `'t Leerhuys ${place}`,
  (_stem, founder, place) => `${founder} Taaltrainingen ${place}`,
  (stem) => `Inburgeringscentrum ${stem}`,
  (stem) => `Stichting ${stem}`,
];

const legalForms = ["B.V.", "V.O.F.", "Stichting", "B.V.", "Eenmanszaak", "Coöperatie U.A."] as const;

/** A spread of sizes: many small, some large; a practice of one teacher is always small. */
function learnersOf(n: number, name: string): number {
  if (name.startsWith("NT2-praktijk")) return 6 + (n % 19);
  const spread = ((n * 61) % 217) / 217;
  return Math.round(18 + 110 * spread + 1300 * spread ** 9);
}

function keurmerkOf(n: number): Pick<DemoSchool, "keurmerk" | "keurmerkSince"> {
  const month = String((n % 9) + 1).padStart(2, "0");
  const day = String((n % 27) + 1).padStart(2, "0");
  if (n % 5 === 0)
    return {
      keurmerk: "aspirant",
      keurmerkSince: `${n % 2 === 0 ? `2016-1${n % 3}` : `2017-0${(n % 5) + 1}`}-${day}`,
    };
  return { keurmerk: "holder", keurmerkSince: `${2013 + (n % 4)}-${month}-${day}` };
}

function nameOf(n: number, place: string): string {
  const stem = stems[n % stems.length] ?? "";
  const founder = founders[(n * 5) % founders.length] ?? "";
  const shape = shapes[Math.floor(n / stems.length + n) % shapes.length];
  return shape?.(stem, founder, place) ?? stem;
}

/** The 217 invented schools, always the same, with distinct numbers and names. */
export const demoSchools: readonly DemoSchool[] = named(
  places
    .flatMap(([province, ...towns]) =>
      towns.flatMap(([place, schools]) => Array.from({ length: schools }, () => ({ province, place }))),
    )
    .map((where, index) => ({ ...where, order: (index * 88) % 217 }))
    .sort((a, b) => a.order - b.order),
);

function named(where: readonly { province: string; place: string }[]): DemoSchool[] {
  const names = new Set<string>();
  return where.map(({ province, place }, n) => {
    const plain = nameOf(n, place);
    const options = [
      plain,
      `${plain} ${place}`,
      `${plain} ${stems[(n * 7) % stems.length]}`,
      `${plain} ${n}`,
    ];
    const name = options.find((option) => !names.has(option)) ?? plain;
    names.add(name);
    return {
      number: `BOW-${1001 + n}`,
      name,
      place,
      province,
      legalEntity: `${name} ${legalForms[n % legalForms.length]}`,
      learners: learnersOf(n, name),
      ...keurmerkOf(n),
    };
  });
}
