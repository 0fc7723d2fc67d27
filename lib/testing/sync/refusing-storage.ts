import { IDBFactory } from "fake-indexeddb";

/** The storage of a browser, which a test can have refuse: to open, as a private window does, or to write, as a full device. */
export class RefusingStorage extends IDBFactory {
  refuses: "nothing" | "opening" | "writing" = "nothing";

  override open(...asked: Parameters<IDBFactory["open"]>): ReturnType<IDBFactory["open"]> {
    if (this.refuses === "opening") throw new DOMException("Storage is blocked.", "SecurityError");
    const request = super.open(...asked);
    request.addEventListener("success", () => this.#guard(request.result as unknown as IDBDatabase));
    return request;
  }

  #guard(database: IDBDatabase): void {
    const begin = database.transaction.bind(database);
    database.transaction = (...asked) => {
      const transaction = begin(...asked);
      const storeOf = transaction.objectStore.bind(transaction);
      transaction.objectStore = (name) => {
        const store = storeOf(name);
        for (const write of ["put", "add"] as const) {
          const allowed = store[write].bind(store);
          store[write] = (...row) => {
            if (this.refuses === "writing") throw new DOMException("No room.", "QuotaExceededError");
            return allowed(...row);
          };
        }
        return store;
      };
      return transaction;
    };
  }
}
