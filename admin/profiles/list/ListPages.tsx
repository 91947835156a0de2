import { TablePagination } from '@mui/material';
import { useListContext, useTranslate } from 'ra-core';

/** Turns the list's pages; nothing while all of it fits on one. */
export function ListPages() {
  const translate = useTranslate();
  const { page, perPage, total = 0, setPage, setPerPage } = useListContext();
  if (total <= 25) return null;
  return (
    <TablePagination
      component="div"
      count={total}
      page={page - 1}
      rowsPerPage={perPage}
      rowsPerPageOptions={[25, 50, 100]}
      labelRowsPerPage={translate('ra.navigation.page_rows_per_page')}
      labelDisplayedRows={({ from, to, count }) =>
        translate('ra.navigation.page_range_info', {
          offsetBegin: from,
          offsetEnd: to,
          total: count,
        })
      }
      getItemAriaLabel={(which) =>
        translate(
          which === 'next' || which === 'last' ? 'ra.navigation.next' : 'ra.navigation.previous',
        )
      }
      onPageChange={(_, next) => setPage(next + 1)}
      onRowsPerPageChange={(event) => setPerPage(Number(event.target.value))}
    />
  );
}
