import type { ReactNode } from "react";
import { Part } from "../page/part.tsx";
import {
  Cell,
  HeaderCell,
  RowHeaderCell,
  type SortedHeader,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "./table.tsx";

export type Column<Row> = {
  header: string;
  numeric?: boolean;
  /** For days and codes. */
  nowrap?: boolean;
  sort?: SortedHeader;
  cell: (row: Row) => ReactNode;
};

export type DataTableProps<Row> = {
  caption: ReactNode;
  captionHidden?: boolean;
  /** The first column names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string | number;
  /** Set apart under the others as their sum. */
  total?: Row;
};

/** A table described by its columns: header, alignment and content stand together. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, total } = props;
  return (
    <Part>
      <Table caption={caption} captionHidden={captionHidden}>
        <TableHead>
          {columns.map(({ header, numeric, sort }) => (
            <HeaderCell key={header} numeric={numeric} sort={sort}>
              {header}
            </HeaderCell>
          ))}
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <TableRow key={rowKey(row, index)}>
              <Cells columns={columns} row={row} />
            </TableRow>
          ))}
          {total !== undefined && (
            <TableRow total>
              <Cells columns={columns} row={total} />
            </TableRow>
          )}
        </TableBody>
      </Table>
    </Part>
  );
}

function Cells<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  return columns.map(({ header, numeric, nowrap, cell }, index) =>
    index === 0 ? (
      <RowHeaderCell key={header} numeric={numeric}>
        {cell(row)}
      </RowHeaderCell>
    ) : (
      <Cell key={header} label={header} numeric={numeric} nowrap={nowrap}>
        {cell(row)}
      </Cell>
    ),
  );
}
