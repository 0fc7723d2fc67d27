import { look, widths } from "#e2e/support/look.ts";
import { expect, test } from "#e2e/support/people.ts";
import { inner, late, settled, submittedVisit } from "#e2e/support/submitted-visit.ts";

test("a submitted visit shows all of it, its report stands ready on paper and as tagged PDF, and a correction shows old and new", async ({
  as,
}) => {
  const { id, school, first, coordinator, names } = await submittedVisit(as);
  await first.goto(`/bezoeken/${id}`);
  const main = first.getByRole("main");
  await expect(main).toContainText(/Ontvangstcode[0-9A-F]{4}-[0-9A-F]{4}, ontvangen op 5 februari 2018/);
  await expect(first.getByRole("table", { name: "2 lessen bezocht" })).toContainText("docent 2");
  await expect(first.getByRole("row", { name: /Leerdoel en achtergrond/ })).toContainText(inner[2] ?? "");
  await expect(first.getByRole("row", { name: /situaties die cursisten/ })).toContainText(
    "Nog onvoldoende gezien",
  );
  await first.getByText("Na het indienen kwam nog 1 antwoord binnen").click();
  await expect(first.getByRole("row", { name: /Begeleiding: notities/ })).toContainText(late);
  for (const width of widths) await look(first, "inspector-visit-submitted", width);

  await first.getByRole("link", { name: "Conceptrapport", exact: true }).click();
  await expect(first.getByRole("heading", { level: 1 })).toHaveText(
    "Concept-inspectierapport Toezicht in de klas",
  );
  for (const shown of [...names, school.number, "Buurthuis De Brug", "docent 1", settled.rationale])
    await expect(main).toContainText(shown);
  await expect(main).toContainText("voorbeeldkader – niet de officiële norm");
  for (const hidden of [...inner, late]) await expect(main).not.toContainText(hidden);
  for (const width of widths) await look(first, "inspector-report", width);

  const pdf = await first.request.get(`/api/v1/visits/${id}/report.pdf`);
  expect(pdf.headers()).toMatchObject({
    "content-type": "application/pdf",
    "cache-control": "no-store",
    "content-disposition": `attachment; filename="conceptrapport-${school.number}-2018-02-05.pdf"`,
  });
  const bytes = (await pdf.body()).toString("latin1");
  for (const mark of [
    "%PDF-",
    "/StructTreeRoot",
    "/Marked true",
    "/Lang (nl)",
    "/Outlines",
    "/S /TH",
    "/S /H2",
  ])
    expect(bytes).toContain(mark);
  expect(bytes.match(/\/MediaBox \[0 0 59\d(\.\d+)? 84\d(\.\d+)?\]/g)?.length).toBeGreaterThan(3); // A4
  const other = await as("reviewer");
  for (const path of [`/api/v1/visits/${id}/report`, `/api/v1/visits/${id}/report.pdf`]) {
    expect((await other.request.get(path)).status()).toBe(403);
    expect((await first.request.get(path.replace(id, "onbekend"))).status()).toBe(404);
  }

  await coordinator.goto(`/bezoeken/${id}/corrigeren`);
  const goal = coordinator.getByRole("group", { name: /Leerdoel en achtergrond/ });
  await goal.getByLabel("3 Voldoende").check();
  await coordinator.getByRole("textbox", { name: "Dag van het bezoek" }).fill("02-02-2018");
  const changes = coordinator.getByRole("table", { name: "2 wijzigingen" });
  await expect(changes.getByRole("row", { name: /Leerdoel en achtergrond/ })).toContainText(
    /2 Matig.*3 Voldoende/,
  );
  for (const width of widths) await look(coordinator, "coordinator-visit-correction", width);
  await coordinator.getByRole("textbox", { name: "Waarom verandert u dit?" }).fill("Dossiers nagekeken.");
  await coordinator.getByRole("button", { name: "Correctie vastleggen" }).click();
  await expect(
    coordinator.getByRole("table", { name: /na het vastleggen/ }).getByRole("row", { name: /Leerdoel/ }),
  ).toContainText(/2 Matig.*3 Voldoende.*Dossiers nagekeken\./);
  for (const width of widths) await look(coordinator, "coordinator-visit-corrected", width);
});
