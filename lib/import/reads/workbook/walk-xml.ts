import { Parser } from "saxen";
import { UnreadableFile } from "../file-table.ts";

type Handlers = {
  open(name: string, attribute: (name: string) => string): void;
  close(name: string): void;
  text(text: string): void;
};

/** Walks a part of a workbook. Names come without their prefix, because every program chooses its own. */
export function walkXml(xml: string, { open, close, text }: Partial<Handlers>): void {
  const parser = new Parser();
  const failure: { error?: Error } = {};
  parser.on("error", (error) => {
    failure.error = error;
  });
  if (open)
    parser.on("openTag", (name, attributes, decode) =>
      open(withoutPrefix(name), (wanted) => decode(attributeOf(attributes(), wanted))),
    );
  if (close) parser.on("closeTag", (name) => close(withoutPrefix(name)));
  if (text) {
    parser.on("text", (raw, decode) => text(decode(raw)));
    parser.on("cdata", text);
  }
  parser.parse(xml);
  if (failure.error)
    throw new UnreadableFile("Dit Excel-bestand is niet te lezen. Open het in Excel en bewaar het opnieuw.");
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributeOf(attributes: Record<string, string>, wanted: string): string {
  const name =
    wanted in attributes ? wanted : Object.keys(attributes).find((key) => key.endsWith(`:${wanted}`));
  return name === undefined ? "" : (attributes[name] ?? "");
}
