import type { ReactNode } from "react";

/** Elements as they may be written, and those that a browser that translates would break; `loose` names the latter. */
export function Samples({ name, count, isOpen, mark, lines, children }: SampleProps) {
  return (
    <div>
      <p>Niets dat verandert</p>
      <p>{isOpen ? "Open" : "Dicht"}</p>
      <p>{`${name}, ${count} keer`}</p>
      <p>
        Vast <b>{name}</b> en vast
      </p>
      <p>
        <span>{name}</span> {isOpen && <b>open</b>}
      </p>
      <p>
        {mark} <b>{count}</b>
      </p>
      <Title>{isOpen ? "Open" : "Dicht"}</Title>
      <p>{isOpen ? name : <b>dicht</b>}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {children}
      <p>
        {isOpen && "Open"} {/* loose */}
        <b>{name}</b>
      </p>
      <p>
        {isOpen ? "Open" : "Dicht"} {/* loose */}
        <b>{name}</b>
      </p>
      <p>
        Er zijn er {count} {/* loose */}
      </p>
      <p>
        <b>{name}</b>
        {isOpen ? <b>open</b> : name} {/* loose */}
      </p>
      <p>
        {isOpen && <b>open</b>}
        Vast {/* loose */}
      </p>
      <p>
        {lines.map((line) => (
          <b key={line}>{line}</b>
        ))}
        Vast {/* loose */}
      </p>
      <p>
        {isOpen && <>Vast zonder element</> /* loose */}
        <b>{name}</b>
      </p>
      <p>{lines.map((line) => line) /* loose */}</p>
      <h2>
        <Name name={name} /> {/* loose */}
      </h2>
      <p>
        <Perhaps isOpen={isOpen} />
        Vast {/* loose */}
      </p>
    </div>
  );
}

type SampleProps = {
  name: string;
  count: number;
  isOpen: boolean;
  mark: ReactNode;
  lines: readonly string[];
  children: ReactNode;
};

function Title({ children }: { children: ReactNode }) {
  return <h2>{children}</h2>;
}

function Name({ name }: { name: string }) {
  return name;
}

function Perhaps({ isOpen }: { isOpen: boolean }) {
  return isOpen ? <b>open</b> : null;
}
