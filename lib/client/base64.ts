/** The bytes of a file as base64 text. */
export function toBase64(file: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(",")[1] ?? ""); // after "data:…;base64,", which an empty file may lack
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(file);
  });
}
