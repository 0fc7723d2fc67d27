/** The bytes of a file as base64 text. */
export function toBase64(file: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, "")); // after "data:…;base64,"
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(file);
  });
}
