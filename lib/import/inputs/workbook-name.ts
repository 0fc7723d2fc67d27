/** Whether a file is named as a spreadsheet: it travels as bytes, also when it turns out to be one that is not read. */
export function isWorkbookName(name: string): boolean {
  return /\.(?:xl\w+|ods)$/i.test(name);
}
