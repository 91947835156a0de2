import type { MouseEvent } from 'react';
import {
  Link,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TableSortLabel,
} from '@mui/material';
import { LinkBase, useListContext, useNavigate, useTranslate, type RaRecord } from 'ra-core';
import type { Column } from './ListPage.tsx';

interface RecordTableProps<Row extends RaRecord> {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  linkTo?(row: Row): string;
}

/** Rows as a table; the first column is the row's heading and its link. */
export function RecordTable<Row extends RaRecord>({
  rows,
  columns,
  linkTo,
}: RecordTableProps<Row>) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { sort, setSort } = useListContext<Row>();
  // A click anywhere in a row follows its link; the link itself stays the one stop for keyboards and new tabs.
  const follow = (row: Row) => (event: MouseEvent<HTMLElement>) => {
    if (!linkTo || (event.target as HTMLElement).closest('a, button')) return;
    if (window.getSelection()?.toString()) return;
    navigate(linkTo(row));
  };
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table>
        <TableHead>
          <TableRow>
            {columns.map(({ key, label, sort: field, align }) => {
              const active = field !== undefined && sort.field === field;
              const order = sort.order === 'DESC' ? 'desc' : 'asc';
              return (
                <TableCell
                  key={key}
                  align={align ?? 'left'}
                  sortDirection={active ? order : false}
                  scope="col"
                >
                  {field ? (
                    <TableSortLabel
                      active={active}
                      direction={active ? order : 'asc'}
                      onClick={() =>
                        setSort({ field, order: active && order === 'asc' ? 'DESC' : 'ASC' })
                      }
                    >
                      {translate(label)}
                    </TableSortLabel>
                  ) : (
                    translate(label)
                  )}
                </TableCell>
              );
            })}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow
              key={row.id}
              hover={linkTo !== undefined}
              onClick={follow(row)}
              sx={linkTo ? { cursor: 'pointer' } : undefined}
            >
              {columns.map(({ key, align, render }, index) =>
                index === 0 ? (
                  <TableCell key={key} component="th" scope="row" sx={{ fontWeight: 600 }}>
                    {linkTo ? (
                      <Link component={LinkBase} to={linkTo(row)} color="inherit">
                        {render(row)}
                      </Link>
                    ) : (
                      render(row)
                    )}
                  </TableCell>
                ) : (
                  <TableCell key={key} align={align ?? 'left'} sx={{ color: 'text.secondary' }}>
                    {render(row)}
                  </TableCell>
                ),
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
