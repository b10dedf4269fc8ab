import { sql } from 'drizzle-orm';
import type { Tx } from '../core/feature';
import { type Shelf, wordOf } from './shelf';

/** A shelf of sets of words (`tsvector`) with a GIN index. */
export function postgresShelf(name: string): Shelf {
  const table = sql.identifier(name);
  const index = sql.identifier(`${name}_grams`);
  const rows = async <T>(tx: Tx, query: ReturnType<typeof sql>): Promise<T[]> =>
    ((await tx.execute(query)) as unknown as { rows: T[] }).rows;
  return {
    async open(tx) {
      const isThere = sql`select to_regclass(${name}) as known`;
      if ((await rows<{ known: unknown }>(tx, isThere))[0]?.known) return false;
      // Of several copies of the app, one makes it.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${name}))`);
      if ((await rows<{ known: unknown }>(tx, isThere))[0]?.known) return false;
      await tx.execute(sql`create table ${table} (id text primary key, grams tsvector not null)`);
      await tx.execute(sql`create index ${index} on ${table} using gin (grams)`);
      return true;
    },
    async put(tx, texts) {
      for (const { id, grams } of texts) {
        const words = [...grams].map(wordOf).join(' ');
        await tx.execute(
          sql`insert into ${table} (id, grams) values (${id}, array_to_tsvector(string_to_array(${words}, ' ')))
              on conflict (id) do update set grams = excluded.grams`,
        );
      }
    },
    async remove(tx, id) {
      await tx.execute(sql`delete from ${table} where id = ${id}`);
    },
    async frequencies(tx, grams) {
      if (grams.length === 0) return new Map();
      const byWord = new Map(grams.map((gram) => [wordOf(gram), gram]));
      const words = sql.join(
        [...byWord.keys()].map((it) => sql`(${it}::text)`),
        sql`, `,
      );
      const found = await rows<{ word: string; many: string }>(
        tx,
        sql`select word, (select count(*) from ${table} where grams @@ word::tsquery) as many
            from (values ${words}) as asked (word)`,
      );
      return new Map(
        found.flatMap(({ word, many }) => (Number(many) ? [[byWord.get(word) ?? '', Number(many)]] : [])),
      );
    },
    async candidates(tx, weights, most) {
      if (weights.size === 0) return [];
      const any = [...weights.keys()].map(wordOf).join(' | ');
      const worth = sql.join(
        [...weights].map(
          ([gram, weight]) => sql`(grams @@ ${wordOf(gram)}::tsquery)::int * ${weight}::double precision`,
        ),
        sql` + `,
      );
      const found = await rows<{ id: string }>(
        tx,
        sql`select id from ${table} where grams @@ ${any}::tsquery order by ${worth} desc, id limit ${most}`,
      );
      return found.map((it) => it.id);
    },
  };
}
