import type { DataTableBlock, TableBlock } from '@slack/types';
import { RichText } from './richtext';

/** A table; the first row is its head. */
export function Table({ block }: { block: TableBlock | DataTableBlock }) {
  const [head = [], ...rows] = block.rows;
  const align = (column: number) => {
    const side = block.type === 'table' ? block.column_settings?.[column]?.align : undefined;
    return side ? { textAlign: side } : {};
  };
  return (
    <div class="table">
      <table>
        {block.type === 'data_table' && <caption>{block.caption}</caption>}
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} style={align(column)}>
                <Cell cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} style={align(column)}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { cell: TableBlock['rows'][number][number] }) {
  return cell.type === 'rich_text' ? <RichText block={cell} /> : cell.text;
}
