import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../core/feature';
import { type Shelf, wordOf } from './shelf';

/** Drizzle's door to SQLite, as far as raw SQL needs it. */
interface Raw {
  all<T>(query: SQL): T[];
  run(query: SQL): unknown;
}
const raw = (tx: Tx): Raw => tx as unknown as Raw;

/** A shelf in FTS5, which ranks by BM25. */
export function sqliteShelf(name: string): Shelf {
  const table = sql.identifier(name);
  const vocabulary = sql.identifier(`${name}_vocabulary`);
  return {
    async open(tx) {
      const known = raw(tx).all(sql`select 1 from sqlite_master where name = ${name}`);
      if (known.length > 0) return false;
      raw(tx).run(sql`create virtual table ${table} using fts5(id unindexed, grams)`);
      raw(tx).run(sql`create virtual table ${vocabulary} using fts5vocab(${sql.raw(name)}, 'row')`);
      return true;
    },
    async put(tx, texts) {
      for (const { id, grams } of texts) {
        const words = [...grams].map(wordOf).join(' ');
        raw(tx).run(sql`delete from ${table} where rowid = ${rowOf(id)}`);
        raw(tx).run(sql`insert into ${table} (rowid, id, grams) values (${rowOf(id)}, ${id}, ${words})`);
      }
    },
    async remove(tx, id) {
      raw(tx).run(sql`delete from ${table} where rowid = ${rowOf(id)}`);
    },
    async frequencies(tx, grams) {
      const found = new Map<string, number>();
      for (const gram of grams) {
        const [row] = raw(tx).all<{ doc: number }>(
          sql`select doc from ${vocabulary} where term = ${wordOf(gram)}`,
        );
        if (row) found.set(gram, row.doc);
      }
      return found;
    },
    async candidates(tx, weights, most) {
      if (weights.size === 0) return [];
      const wanted = [...weights.keys()].map(wordOf).join(' OR ');
      return raw(tx)
        .all<{ id: string }>(
          sql`select id from ${table} where ${table} match ${wanted} order by rank limit ${most}`,
        )
        .map((it) => it.id);
    },
  };
}

/** The row of a text: 52 bits of its id's digest, so that it is found without being looked for. */
const rowOf = (id: string): number =>
  Number(BigInt(`0x${createHash('sha1').update(id).digest('hex').slice(0, 13)}`));
