import { bold } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import type { Kind, Reason } from './rules';

interface Place {
  line: number;
  column: string;
  cell: string;
}

const kindJa: Record<Kind, string> = {
  members: '登録者',
  organisations: '支援先',
  intermediaries: '中間支援組織',
  projects: 'プロジェクト',
};
const kindEn: Record<Kind, string> = {
  members: 'members',
  organisations: 'organisations',
  intermediaries: 'intermediaries',
  projects: 'projects',
};
const people = (n: number) => (n === 1 ? '1 row' : `${n} rows`);

export const texts = inBoth(
  {
    kind: (d: { kind: Kind }) => kindJa[d.kind],
    importTitle: '一覧の取り込み',
    importIntro:
      'お手元の一覧を CSV ファイルにして、このアプリへの DM に送ってください。まず内容を確かめてお知らせします。何かが変わるのは、そのあとでボタンを押したときだけです。',
    importKinds:
      '登録者・支援先・中間支援組織・過去のプロジェクトの4種類を、見出しの行から見分けます。Excel の「CSV UTF-8」でも、ふつうの「CSV」（Shift_JIS）でも読めます。',
    importColumns: (d: { kind: Kind; needed: string; more: string }) => [
      bold(kindJa[d.kind]),
      `：${d.needed}（必須）、${d.more}`,
    ],
    importOrder: '支援先の一覧に紹介元があるときは、中間支援組織の一覧を先にお送りください。',
    listsTitle: '一覧の書き出し',
    listsAsk: 'どの一覧を書き出しますか。Excel でそのまま開ける CSV ファイルを DM でお送りします。',
    listSent: (d: { kind: Kind }) => `${kindJa[d.kind]}の一覧をまとめています。まもなく DM に届きます。`,
    listFile: (d: { kind: Kind; count: number }) =>
      `${kindJa[d.kind]}の一覧（${d.count}件）です。個人の情報が入っていますので、クラブの運営のためだけにお使いください。`,
    unreadable: (d: { name: string }) =>
      `「${d.name}」を表として読み取れませんでした。Excel の「名前を付けて保存」で CSV を選び、もう一度お送りください。`,
    noKind: (d: { name: string }) =>
      `「${d.name}」がどの一覧なのか、見出しの行から分かりませんでした。見出しを次のいずれかにして、もう一度お送りください。`,
    noRows: (d: { name: string }) => `「${d.name}」には、見出しのほかに行がありません。`,
    weighed: (d: { name: string; kind: Kind }) => [
      bold(`「${d.name}」を、${kindJa[d.kind]}の一覧として確かめました。`),
    ],
    nothingYet: 'まだ何も変わっていません。',
    countNew: (d: { n: number }) => `新しく加わる行：${d.n}`,
    countFills: (d: { n: number }) => `空いている項目だけを補う行：${d.n}`,
    countSame: (d: { n: number }) => `すでに同じ内容の行：${d.n}`,
    countDiffers: (d: { n: number }) => `いまの内容と違う行：${d.n}`,
    countOwned: (d: { n: number }) => `すでに登録がある人の行：${d.n}（本人の登録を優先し、変えません）`,
    countWrong: (d: { n: number }) => `取り込めない行：${d.n}`,
    unknownHeadings: (d: { headings: string }) => `読み取らない列：${d.headings}`,
    differs: (d: { line: number; called: string; columns: string }) =>
      `${d.line}行目 ${d.called}：${d.columns}`,
    moreLines: (d: { n: number }) => `ほか${d.n}件は、添付のファイルにあります。`,
    wrongTitle: '取り込めない行と理由',
    differsTitle: 'いまの内容と違う項目',
    wrong: (d: Place & { reason: Reason; hint: string }) =>
      `${d.line}行目${d.column ? `「${d.column}」` : ''}：${
        (
          {
            needed: '空欄です',
            tooLong: `長すぎます（${d.hint}まで）`,
            unknown: `「${d.cell}」は選べません${d.hint ? `（${d.hint}）` : ''}`,
            noNumber: `「${d.cell}」は ${d.hint} の数字ではありません`,
            noDay: `「${d.cell}」を日付として読めません（例：2026-04-01）`,
            noPerson: `「${d.hint || d.cell}」という人が Slack に見つかりません`,
            severalPeople: `「${d.hint || d.cell}」という人が複数います。メールか Slack ID にしてください`,
            contradicts: `列によって内容が食い違っています（${d.cell}）。正しいほうだけを残してください`,
            twice: `${d.hint}行目と同じです`,
            endsBeforeStart: `開始日より前の「${d.cell}」です`,
            noIntermediary: `「${d.cell}」という中間支援組織がまだありません。先に取り込んでください`,
          } satisfies Record<Reason, string>
        )[d.reason]
      }`,
    nothingToTake: '取り込むものはありません。',
    take: (d: { n: number }) => `${d.n}行を取り込む`,
    overwrite: (d: { n: number }) => `違う${d.n}行も書き換える`,
    overwriteTitle: '書き換えますか',
    overwriteText: (d: { n: number }) =>
      `いまの内容と違う${d.n}行を、ファイルの内容で書き換えます。前の内容には戻せません。`,
    yes: '書き換える',
    no: 'やめる',
    drop: '取り込まない',
    dropped: '取り込みませんでした。送られた内容は残していません。',
    taking: '取り込みを始めました。終わりましたら DM でお知らせします。',
    taken: (d: { kind: Kind; added: number; filled: number; overwritten: number }) =>
      [
        `${kindJa[d.kind]}の取り込みが終わりました。新しく加わったもの：${d.added}件`,
        d.filled ? `、補ったもの：${d.filled}件` : '',
        d.overwritten ? `、書き換えたもの：${d.overwritten}件` : '',
        '。',
      ].join(''),
    over: 'この取り込みは、もう終わっています。',
    wrongFile:
      '取り込めない行の一覧です。直して、同じように送ってください。取り込み済みの行が重なることはありません。',
    wrongHeadings: '行;列;内容;理由',
    welcome:
      'クラブの名簿をもとに、あなたのプロフィールがプロボノクラブのアプリに登録されました。ご本人とコーディネーター、参加したチームのリーダーだけが見られます。',
    welcomeNext:
      '内容をご覧になり、違うところは直してください。登録をご希望でないときは、ここから削除できます。',
    welcomeLook: 'プロフィールを見る',
    welcomeLeave: '登録を削除する',
  },
  {
    kind: (d) => kindEn[d.kind],
    importTitle: 'Take over lists',
    importIntro:
      'Send a list as a CSV file to this app in a direct message. It is checked first and you are told what it would change. Nothing changes before you press a button.',
    importKinds:
      'Members, organisations, intermediaries and past projects are told apart by their headings. “CSV UTF-8” and plain “CSV” from Excel can both be read.',
    importColumns: (d) => [bold(kindEn[d.kind]), `: ${d.needed} (needed); ${d.more}`],
    importOrder: 'Where organisations name who introduced them, send the list of intermediaries first.',
    listsTitle: 'Write out lists',
    listsAsk:
      'Which list would you like? You will get a CSV file, which Excel opens as it is, by direct message.',
    listSent: (d) => `The list of ${kindEn[d.kind]} is being written and will reach you by direct message.`,
    listFile: (d) =>
      `The list of ${kindEn[d.kind]} (${people(d.count)}). It holds personal data: please use it for running the club only.`,
    unreadable: (d) => `“${d.name}” could not be read as a table. Save it as CSV in Excel and send it again.`,
    noKind: (d) =>
      `The headings of “${d.name}” do not tell which list it is. Please use one of these sets of headings and send it again.`,
    noRows: (d) => `“${d.name}” has no rows below its headings.`,
    weighed: (d) => [bold(`“${d.name}” was checked as a list of ${kindEn[d.kind]}.`)],
    nothingYet: 'Nothing has changed yet.',
    countNew: (d) => `New: ${people(d.n)}`,
    countFills: (d) => `Filling only what is still empty: ${people(d.n)}`,
    countSame: (d) => `Already the same: ${people(d.n)}`,
    countDiffers: (d) => `Saying something else than the app knows: ${people(d.n)}`,
    countOwned: (d) => `Registered already: ${people(d.n)} (their own profile stays as it is)`,
    countWrong: (d) => `Cannot be taken: ${people(d.n)}`,
    unknownHeadings: (d) => `Columns that are left out: ${d.headings}`,
    differs: (d) => `Line ${d.line}, ${d.called}: ${d.columns}`,
    moreLines: (d) => `${d.n} more stand in the file that comes with this.`,
    wrongTitle: 'Rows that cannot be taken, and why',
    differsTitle: 'What is different',
    wrong: (d) =>
      `Line ${d.line}${d.column ? `, “${d.column}”` : ''}: ${
        (
          {
            needed: 'is empty',
            tooLong: `is too long (${d.hint} at most)`,
            unknown: `“${d.cell}” is not among the choices${d.hint ? ` (${d.hint})` : ''}`,
            noNumber: `“${d.cell}” is no number of ${d.hint}`,
            noDay: `“${d.cell}” cannot be read as a date (such as 2026-04-01)`,
            noPerson: `nobody in Slack is “${d.hint || d.cell}”`,
            severalPeople: `several people are called “${d.hint || d.cell}”: use the e-mail address or Slack id`,
            contradicts: `columns contradict each other (${d.cell}). Please keep only what is right`,
            twice: `is the same as line ${d.hint}`,
            endsBeforeStart: `“${d.cell}” is before the first day`,
            noIntermediary: `there is no intermediary “${d.cell}” yet: take over theirs first`,
          } satisfies Record<Reason, string>
        )[d.reason]
      }`,
    nothingToTake: 'There is nothing to take over.',
    take: (d) => `Take ${people(d.n)}`,
    overwrite: (d) => `Also change ${people(d.n)}`,
    overwriteTitle: 'Change what is there?',
    overwriteText: (d) =>
      `${people(d.n)} that say something else will replace what the app knows. It cannot be brought back.`,
    yes: 'Change',
    no: 'Cancel',
    drop: 'Take nothing',
    dropped: 'Nothing was taken. What you sent was not kept.',
    taking: 'The rows are being taken over. You will be told by direct message when it is done.',
    taken: (d) =>
      [
        `The list of ${kindEn[d.kind]} was taken over. New: ${d.added}`,
        d.filled ? `; filled in: ${d.filled}` : '',
        d.overwritten ? `; changed: ${d.overwritten}` : '',
        '.',
      ].join(''),
    over: 'This has been dealt with already.',
    wrongFile:
      'The rows that could not be taken. Put them right and send the file again; what was taken already is not taken twice.',
    wrongHeadings: 'Line;Column;Cell;Reason',
    welcome:
      'From the club’s list of members, your profile now stands in the Pro Bono Club’s app. Only you, the coordinators and the leader of a team that you join can see it.',
    welcomeNext:
      'Please have a look and put right what is wrong. If you do not want to be registered, you can have it deleted here.',
    welcomeLook: 'Look at my profile',
    welcomeLeave: 'Delete it',
  },
);

export const problem = problems(texts);
