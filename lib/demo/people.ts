import type { Role } from "#lib/access/actor.ts";

/** The invented people of the demonstration; their addresses are under a domain that can never exist. */
export const demoPeople: readonly { role: Role; name: string; email: string }[] = [
  { role: "admin", name: "T. Brouwer", email: "beheer@tidk.example" },
  { role: "coordinator", name: "A. van Leeuwen", email: "a.vanleeuwen@itta.example" },
  { role: "coordinator", name: "S. Haddad", email: "s.haddad@itta.example" },
  { role: "reviewer", name: "M. Bos", email: "m.bos@blikopwerk.example" },
  { role: "reviewer", name: "R. Tjon", email: "r.tjon@blikopwerk.example" },
  { role: "inspector", name: "J. Vos", email: "j.vos@itta.example" },
  { role: "inspector", name: "M. Kok", email: "m.kok@itta.example" },
  { role: "inspector", name: "F. Bouzid", email: "f.bouzid@itta.example" },
  { role: "inspector", name: "L. de Graaf", email: "l.degraaf@itta.example" },
  { role: "inspector", name: "P. Smeets", email: "p.smeets@itta.example" },
  { role: "inspector", name: "N. Kaya", email: "n.kaya@itta.example" },
  { role: "inspector", name: "E. Rozendaal", email: "e.rozendaal@itta.example" },
  { role: "inspector", name: "C. Wong", email: "c.wong@itta.example" },
  { role: "inspector", name: "D. Martina", email: "d.martina@itta.example" },
  { role: "inspector", name: "B. Arslan", email: "b.arslan@itta.example" },
  { role: "ministry", name: "K. de Wit", email: "k.dewit@szw.example" },
  { role: "advisory", name: "H. Jansma", email: "h.jansma@adviesgroep.example" },
];
