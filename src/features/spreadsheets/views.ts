import { type Block, bold, bullets, button, para, row } from '../../core/blocks';
import { csv } from '../../core/csv';
import type { Lang } from '../../core/lang';
import { type Column, type Kind, kinds, type Wrong } from './rules';
import type { Sheet } from './sheets';
import { texts } from './texts';
import type { Weighed } from './weigh';

/** So many complaints stand in the message; all of them stand in a file. */
const SHOWN = 10;

const titles = (columns: readonly Column[], lang: Lang) =>
  columns.map((it) => it.titles[lang]).join(lang === 'ja' ? '、' : ', ');

/** Which headings each list may have. */
export const columnsHelp = (sheets: Record<Kind, Sheet>, lang: Lang): Block =>
  bullets(
    kinds.map((kind) => {
      const { columns } = sheets[kind];
      return texts[lang].importColumns({
        kind,
        needed: titles(
          columns.filter((it) => it.needed),
          lang,
        ),
        more: titles(
          columns.filter((it) => !it.needed),
          lang,
        ),
      });
    }),
  );

export const importHelp = (sheets: Record<Kind, Sheet>, lang: Lang): Block[] => {
  const say = texts[lang];
  return [
    para(bold(say.importTitle)),
    para(say.importIntro),
    para(say.importKinds),
    columnsHelp(sheets, lang),
    para(say.importOrder),
  ];
};

export const listsAsk = (lang: Lang): Block[] => [
  para(texts[lang].listsAsk),
  row(...kinds.map((kind) => button(`spreadsheets.list:${kind}`, texts[lang].kind({ kind }), kind))),
];

/** What a file would change, and the buttons that let it. */
export function weighedBlocks(id: string, name: string, sheet: Sheet, it: Weighed, lang: Lang): Block[] {
  const say = texts[lang];
  const { counts, wrong, differing, unknown, kind } = it;
  const wrongLines = new Set(wrong.map(({ line }) => line)).size;
  const fresh = counts.new + (sheet.owned ? 0 : counts.fills + counts.differs);
  const known = sheet.owned ? counts.fills + counts.same + counts.differs : 0;
  const facts = [
    ...(counts.new ? [say.countNew({ n: counts.new })] : []),
    ...(counts.fills && !sheet.owned ? [say.countFills({ n: counts.fills })] : []),
    ...(counts.same && !sheet.owned ? [say.countSame({ n: counts.same })] : []),
    ...(counts.differs && !sheet.owned ? [say.countDiffers({ n: counts.differs })] : []),
    ...(known ? [say.countOwned({ n: known })] : []),
    ...(wrongLines ? [say.countWrong({ n: wrongLines })] : []),
    ...(unknown.length ? [say.unknownHeadings({ headings: unknown.join(lang === 'ja' ? '、' : ', ') })] : []),
  ];
  const harmless = counts.new + (sheet.owned ? 0 : counts.fills);
  return [
    para(...[say.weighed({ name, kind }), ' ', say.nothingYet]),
    bullets(facts),
    ...listed(
      say.differsTitle,
      sheet.owned ? [] : differing.map((one) => differsLine(sheet, one, lang)),
      lang,
    ),
    ...listed(
      say.wrongTitle,
      wrong.map((one) => wrongLine(sheet, one, lang)),
      lang,
    ),
    ...(fresh === 0
      ? [para(say.nothingToTake)]
      : [
          row(
            ...(harmless
              ? [button('spreadsheets.take', say.take({ n: harmless }), id, { style: 'primary' })]
              : []),
            ...(counts.differs && !sheet.owned ? [overwriteButton(id, counts.differs, lang)] : []),
            button('spreadsheets.drop', say.drop, id),
          ),
        ]),
  ];
}

function overwriteButton(id: string, n: number, lang: Lang) {
  const say = texts[lang];
  return button('spreadsheets.overwrite', say.overwrite({ n }), id, {
    style: 'danger',
    confirm: { title: say.overwriteTitle, text: say.overwriteText({ n }), yes: say.yes, no: say.no },
  });
}

const listed = (title: string, lines: string[], lang: Lang): Block[] =>
  lines.length === 0
    ? []
    : [
        para(bold(title)),
        bullets([
          ...lines.slice(0, SHOWN),
          ...(lines.length > SHOWN ? [texts[lang].moreLines({ n: lines.length - SHOWN })] : []),
        ]),
      ];

const titleOf = (sheet: Sheet, key: string | undefined, lang: Lang): string =>
  sheet.columns.find((it) => it.key === key)?.titles[lang] ?? '';

const wrongLine = (sheet: Sheet, it: Wrong, lang: Lang): string =>
  texts[lang].wrong({
    line: it.line,
    column: titleOf(sheet, it.column, lang),
    cell: shortened(it.cell),
    reason: it.reason,
    hint: it.hint?.[lang] ?? '',
  });

const differsLine = (sheet: Sheet, it: Weighed['differing'][number], lang: Lang): string =>
  texts[lang].differs({
    line: it.line,
    called: it.called,
    columns: it.columns.map((key) => titleOf(sheet, key, lang)).join(lang === 'ja' ? '、' : ', '),
  });

const shortened = (cell: string): string => (cell.length > 40 ? `${cell.slice(0, 39)}…` : cell);

/** Everything that is wrong or different, a line each. */
export const wrongLines = (sheet: Sheet, { wrong, differing }: Weighed, lang: Lang): string[] => [
  ...wrong.map((it) => wrongLine(sheet, it, lang)),
  ...(sheet.owned ? [] : differing).map((it) => differsLine(sheet, it, lang)),
];

/** All that the message has no room for, as a file; undefined when it has. */
export function complaintsFile(sheet: Sheet, { wrong, differing }: Weighed, lang: Lang) {
  if (wrong.length <= SHOWN && differing.length <= SHOWN) return undefined;
  const rows = [
    ...wrong.map((it) => [
      String(it.line),
      titleOf(sheet, it.column, lang),
      it.cell,
      wrongLine(sheet, it, lang),
    ]),
    ...(sheet.owned ? [] : differing).map((it) => [
      String(it.line),
      '',
      it.called,
      differsLine(sheet, it, lang),
    ]),
  ];
  return csv(texts[lang].wrongHeadings.split(';'), rows);
}
