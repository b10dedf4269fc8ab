import type { DataTableBlock, TableBlock } from '@slack/types';
import { useState } from 'preact/hooks';
import { Icon } from '../icons';
import { usePane } from '../pane-context';
import { RichText } from './richtext';

/** A table; the first row is its head. A data table shows a page of its rows at a time. */
export function Table({ block }: { block: TableBlock | DataTableBlock }) {
  const [head = [], ...all] = block.rows;
  const [first, setFirst] = useState(0);
  const data = block.type === 'data_table';
  const size = data ? (block.page_size ?? 5) : all.length;
  const rows = all.slice(first, first + size);
  const align = (column: number) => {
    const side = block.type === 'table' ? block.column_settings?.[column]?.align : undefined;
    return side ? { textAlign: side } : {};
  };
  return (
    <div class="table">
      <table>
        {data && <caption>{block.caption}</caption>}
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col" style={align(column)}>
                <Cell cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={first + index}>
              {row.map((cell, column) => {
                const Tag = data && column === (block.row_header_column_index ?? 0) ? 'th' : 'td';
                return (
                  <Tag key={column} style={align(column)} {...(Tag === 'th' && { scope: 'row' })}>
                    <Cell cell={cell} />
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {all.length > size && <Turner first={first} size={size} all={all.length} onTurn={setFirst} />}
    </div>
  );
}

interface Turning {
  first: number;
  size: number;
  all: number;
  onTurn(first: number): void;
}

function Turner({ first, size, all, onTurn }: Turning) {
  const { t } = usePane();
  return (
    <div class="table-turner">
      <button
        type="button"
        class="button"
        aria-label={t.previousRows}
        disabled={first === 0}
        onClick={() => onTurn(first - size)}
      >
        <Icon name="left" />
      </button>
      <span role="status">{t.rowsOf(first + 1, Math.min(first + size, all), all)}</span>
      <button
        type="button"
        class="button"
        aria-label={t.nextRows}
        disabled={first + size >= all}
        onClick={() => onTurn(first + size)}
      >
        <Icon name="right" />
      </button>
    </div>
  );
}

function Cell({ cell }: { cell: TableBlock['rows'][number][number] }) {
  return cell.type === 'rich_text' ? <RichText block={cell} /> : cell.text;
}
