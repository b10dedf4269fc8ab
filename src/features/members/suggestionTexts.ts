import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import { PATIENCE_DAYS } from '../../outbox/patience';
import type { Kind } from '../../taxonomy';
import { MOST_LETTERS, MOST_THEMES, MOST_WORDS } from './rules';

interface Word {
  kind: Kind;
  word: string;
}
type Named = Word & { name: string };

const ja = { skill: 'スキル', theme: 'テーマ' } as const;
const en = { skill: 'skill', theme: 'theme' } as const;

/** Under which name, where it is another than was typed. */
const as = ({ word, name }: Named) => (word === name ? '' : `「${name}」として`);
const under = ({ word, name }: Named) => (word === name ? '' : ` as “${name}”`);

/** Words that the list of skills or themes does not have yet. */
export const suggestionTexts = inBoth(
  {
    heading: (d: { kind: Kind }) => `新しい${ja[d.kind]}の候補`,
    asked: (d: Word) =>
      `「${d.word}」と入力した人がいますが、${ja[d.kind]}の一覧にありません。どうしますか。`,
    add: '一覧に追加する',
    same: (d: { name: string }) => `「${d.name}」と同じ`,
    sameOther: 'ほかのものと同じ',
    refuse: '追加しない',
    addTitle: (d: { kind: Kind }) => `${ja[d.kind]}の追加`,
    sameTitle: '別の言い方として登録',
    sameAs: (d: { kind: Kind }) => `同じ意味の${ja[d.kind]}`,
    sameHint: (d: Word) => `これからは「${d.word}」と入力しても、選んだ${ja[d.kind]}が見つかります。`,
    ja: '日本語の名前',
    en: '英語の名前',
    synonyms: 'ほかの言い方',
    synonymsHint: `読点で区切って、${MOST_WORDS}つまで。どの言い方でも見つかるようになります。`,
    group: '分類',
    sdgs: '関係する SDGs の目標',
    submit: '追加する',
    save: '登録する',
    cancel: 'やめる',
    close: '閉じる',
    added: (d: Named) => `「${d.word}」を${as(d)}${ja[d.kind]}の一覧に追加しました。`,
    merged: (d: Named) => `「${d.word}」を「${d.name}」の別の言い方として登録しました。`,
    refused: (d: Word) => `「${d.word}」は一覧に追加しないことにしました。`,
    by: '決めた人：',
    toldAdded: (d: Named) =>
      `「${d.word}」のご提案、ありがとうございます。${as(d)}${ja[d.kind]}の一覧に追加しました。`,
    toldMerged: (d: Named) =>
      `「${d.word}」のご提案、ありがとうございます。${ja[d.kind]}の一覧では「${d.name}」がこれに当たるため、「${d.word}」と入力すると「${d.name}」が見つかるようにしました。`,
    choose: 'プロフィールで選べます。',
    inProfile: (d: { name: string }) => `あなたのプロフィールにも「${d.name}」を加えました。`,
    inProject: (d: { title: string; name: string }) =>
      `プロジェクト「${d.title}」のテーマに「${d.name}」を加えました。`,
    full: (d: { title: string; name: string }) =>
      `プロジェクト「${d.title}」にはテーマがもう${MOST_THEMES}つあるため、加えていません。編集画面で「${d.name}」と入れ替えられます。`,
    toldRefused: (d: Word) =>
      `「${d.word}」のご提案、ありがとうございます。今回は、${ja[d.kind]}の一覧には追加しないことになりました。`,
    inNote: 'プロフィールの「ひとこと」に書いていただければ、コーディネーターの目に留まります。',
    inWords: (d: { title: string }) =>
      `プロジェクト「${d.title}」の説明に書いていただければ、募集を読む方に伝わります。`,
    edit: 'プロフィールを編集',
    mine: '提案したプロジェクトを見る',
    projects: 'プロジェクトの一覧を見る',
    decided: 'この候補は、ほかのコーディネーターがすでに決めています。',
    ended: 'この候補は、決まらないまま期限が過ぎ、候補から外れました。',
    taken: 'この名前は、すでに一覧にあります。',
    unknown: '一覧から選んでください。',
    tooMuch: `一度に${MOST_WORDS}つまで、それぞれ${MOST_LETTERS}文字以内で書いてください。`,
    other: (d: { kind: Kind }) => `その他の${ja[d.kind]}`,
    otherHint: (d: { kind: Kind }) =>
      `一覧に見つからない${ja[d.kind]}を、読点で区切って書いてください。コーディネーターに候補として届きます。`,
    suggested: (d: { words: string }) =>
      `「${d.words}」は、一覧への追加の候補としてコーディネーターに届けました。結果は DM でお知らせします。`,
    refusedBefore: (d: { words: string }) =>
      `「${d.words}」は、以前に検討し、一覧に追加しないことになっています。`,
    deskTitle: '決めてほしいスキル・テーマの候補',
    deskLine: (d: Word & { since: string }) => `${ja[d.kind]}「${d.word}」（${d.since}から）`,
    deskMore: (d: { more: number }) => `ほかに${d.more}件が決まるのを待っています。`,
    waits: (d: { since: string }) => `次の候補が、${d.since}から決まらないままです。決めていただけませんか。`,
    lapsed: (d: Word) =>
      `「${d.word}」は、${PATIENCE_DAYS}日のあいだ決まらなかったため、候補から外れました。`,
    toldLapsed: (d: Word) =>
      `「${d.word}」を${ja[d.kind]}の一覧に加えるご提案は、${PATIENCE_DAYS}日のあいだに決まらず、候補から外れました。お待たせしたままで申し訳ありません。もう一度入力していただければ、あらためてコーディネーターに届きます。`,
    known: (d: { themes: string }) =>
      `その他のテーマに書かれたもののうち、一覧にあるテーマ（${d.themes}）をプロフィールに加えました。`,
    comma: '、',
  },
  {
    heading: (d) => `A new ${en[d.kind]} is suggested`,
    asked: (d) =>
      `Somebody typed “${d.word}”, which the list of ${en[d.kind]}s does not have. What shall we do?`,
    add: 'Add it to the list',
    same: (d) => `Same as “${d.name}”`,
    sameOther: 'Same as another',
    refuse: 'Do not add it',
    addTitle: (d) => `Add a ${en[d.kind]}`,
    sameTitle: 'Another word for it',
    sameAs: (d) => `The ${en[d.kind]} that it means`,
    sameHint: (d) => `From now on “${d.word}” finds the ${en[d.kind]} that you choose.`,
    ja: 'Japanese name',
    en: 'English name',
    synonyms: 'Other words for it',
    synonymsHint: `Up to ${MOST_WORDS}, with commas between. Each of them finds it.`,
    group: 'Group',
    sdgs: 'SDGs that it serves',
    submit: 'Add',
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    added: (d) => `“${d.word}” was added to the list of ${en[d.kind]}s${under(d)}.`,
    merged: (d) => `“${d.word}” is now another word for “${d.name}”.`,
    refused: (d) => `“${d.word}” was not added to the list.`,
    by: 'Decided by: ',
    toldAdded: (d) =>
      `Thank you for suggesting “${d.word}”. It is in the list of ${en[d.kind]}s${under(d)} now.`,
    toldMerged: (d) =>
      `Thank you for suggesting “${d.word}”. The list of ${en[d.kind]}s has “${d.name}” for it, and whoever types “${d.word}” finds that now.`,
    choose: ' You can choose it in your profile.',
    inProfile: (d) => ` Your profile has “${d.name}”, too.`,
    inProject: (d) => ` The project “${d.title}” has “${d.name}” among its themes now.`,
    full: (d) =>
      ` The project “${d.title}” has ${MOST_THEMES} themes already, so it was not added there; edit the project to choose “${d.name}” instead of another.`,
    toldRefused: (d) =>
      `Thank you for suggesting “${d.word}”. It was not added to the list of ${en[d.kind]}s this time.`,
    inNote: ' Write it into the note of your profile, where coordinators see it.',
    inWords: (d) =>
      ` Write it into the words of the project “${d.title}”, where everybody who is called reads it.`,
    edit: 'Edit my profile',
    mine: 'My projects',
    projects: 'All projects',
    decided: 'Another coordinator has decided on this already.',
    ended: 'This suggestion has ended: nobody decided on it in time.',
    taken: 'The list has this name already.',
    unknown: 'Please choose one of the list.',
    tooMuch: `Up to ${MOST_WORDS} at once, please, each of ${MOST_LETTERS} characters at most.`,
    other: (d) => `Other ${en[d.kind]}s`,
    otherHint: (d) =>
      `${d.kind === 'skill' ? 'Skills' : 'Themes'} that the list does not have, with commas between. Coordinators get them as suggestions.`,
    suggested: (d) =>
      `“${d.words}” went to the coordinators as a suggestion for the list. You will be told what comes of it.`,
    refusedBefore: (d) => `“${d.words}” was considered before and not added to the list.`,
    deskTitle: 'Suggested skills and themes',
    deskLine: (d) => `The ${en[d.kind]} “${d.word}”, suggested ${d.since}`,
    deskMore: (d) => `${d.more} more wait for a decision.`,
    waits: (d) => `This suggestion was made ${d.since} and nobody has decided on it. Would you?`,
    lapsed: (d) => `“${d.word}” was not decided on for ${PATIENCE_DAYS} days and is no suggestion any more.`,
    toldLapsed: (d) =>
      `“${d.word}”, which you suggested, was not decided on for ${PATIENCE_DAYS} days. We are sorry. Type it again, and it goes to the coordinators once more.`,
    known: (d) => `Of your other themes the list has these, and they are in your profile: ${d.themes}.`,
    comma: ', ',
  },
);

export const suggestionProblem = problems(suggestionTexts);
