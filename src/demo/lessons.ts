/** A lesson as a member of the demo writes it, out of a project that was carried out. */
export interface Learned {
  /** The activity of the portfolio that it comes from. */
  from: string;
  title: string;
  situation: string;
  did: string;
  outcome: string;
  dos: string;
  donts: string;
}

/** What the sample club has learned, in the language of whoever wrote it. */
export const learned: readonly Learned[] = [
  {
    from: 'online-meetings',
    title: '小部屋は4人までにする',
    situation:
      'オンライン会議の学習会で、8人の小部屋では2人しか操作できず、ほかの職員は見ているだけになった。',
    did: '小部屋を4人までに分け、全員が主催者の操作を2回ずつ行う時間を取った。',
    outcome: '終わったあと、職員だけで会議を開けた方が12人に増えた。',
    dos: '一人に一度は画面を渡す\nサポーターを小部屋ごとに一人置く',
    donts: '専門用語を説明せずに使わない\n講師の画面を見せ続けない',
  },
  {
    from: 'online-meetings',
    title: '上司に見せられる1枚を募集に付ける',
    situation: '平日の昼の活動で、直前に抜けにくくなる参加者が続いた。',
    did: '日程、活動時間の扱い、会社にとっての良いことを1枚にまとめ、募集に添えた。',
    outcome: '参加の相談が早くなり、当日の欠席がなくなった。',
    dos: '日程は募集のときに確定させる',
    donts: '参加者の上司への説明を、本人だけに任せない',
  },
  {
    from: 'online-meetings',
    title: 'Send the word list before the first session',
    situation:
      'In the first session on online meetings people nodded, and afterwards could not say what “host” or “share” meant.',
    did: 'We sent one page with twelve words and pictures of the buttons two days before, and began by pressing each once.',
    outcome: 'Nobody had to stop us for a word in the second session.',
    dos: 'Let somebody outside IT read it first',
    donts: 'Do not explain two tools in one hour',
  },
  {
    from: 'information-security',
    title: '怖い話より、明日できる三つ',
    situation: '情報セキュリティの勉強会で事故の例を並べたら、職員が萎縮してしまった。',
    did: '「明日からできること」を三つに絞り、その場で自分のパソコンに設定してもらった。',
    outcome: '一か月後に聞くと、9割の職員が設定を続けていた。',
    dos: 'その場で設定まで終える',
    donts: '専門用語を説明せずに使わない\n事故の当事者が分かる話をしない',
  },
  {
    from: 'information-security',
    title: '名簿の棚卸しから始める',
    situation: '個人情報の入った古い名簿が、共有フォルダーやUSBメモリーに何重にも残っていた。',
    did: '最初の回で、どこに何の名簿があるかを付箋で書き出し、残すものと消すものを団体が決めた。',
    outcome: '名簿が31件から6件になり、管理する人も決まった。',
    dos: '消す判断は団体の方にしていただく',
    donts: '個人情報の入ったファイルを、持ち帰って作業しない',
  },
  {
    from: 'information-security',
    title: 'Practise the first hour of an incident',
    situation:
      'The staff knew the rules, but nobody knew whom to call when a mail with a list had gone to the wrong person.',
    did: 'We played it: a wrong mail at four in the afternoon, a phone, a sheet with three numbers, one hour.',
    outcome: 'They found that two of the three numbers were out of date, and changed them the same day.',
    dos: 'End with who changes what until when',
    donts: 'Do not make one person the culprit of the exercise',
  },
  {
    from: 'video-editing',
    title: '動画は3分、素材は先に集める',
    situation: '動画編集講座で、素材探しに時間がかかり、編集まで進めない回があった。',
    did: '写真と短い動画を前の週までに共有フォルダーへ集め、完成は3分までと決めた。',
    outcome: '参加した職員の全員が、1本を最後まで仕上げて公開できた。',
    dos: '置き場と名前の付け方を最初に決める',
    donts: '専門用語を説明せずに使わない\n撮り直しが必要な構成にしない',
  },
  {
    from: 'video-editing',
    title: '顔が写る前に、紙1枚',
    situation: '完成した動画に、写りたくないという方の顔が入っていて、公開が止まった。',
    did: '撮影の前に、使い道と期間を書いた紙1枚で、お一人ずつ許可をいただくようにした。',
    outcome: '公開後の差し替えがなくなり、撮られる方も安心してくださった。',
    dos: '断った方の目印を、撮る人と共有する',
    donts: '口頭の了解だけで公開しない',
  },
  {
    from: 'video-editing',
    title: 'Captions first, effects last',
    situation:
      'The elderly audience of a welfare council watched our clips without sound and did not follow them.',
    did: 'We taught captions in the first hour, in large letters, and left transitions and music for the end.',
    outcome: 'The council now captions every clip; one of them was shown in the waiting room of the clinic.',
    dos: 'Check on a phone, at arm’s length',
    donts: 'Do not use music without looking at its licence',
  },
  {
    from: 'idea-review',
    title: '直す前に、良いところを三つ伝える',
    situation: '学生のアイデアに意見を出しすぎて、発表の前に元気がなくなってしまった。',
    did: '最初に良いところを三つ、次に質問を一つ、提案は最後に一つだけと決めた。',
    outcome: '次の回までに、ほとんどのチームが自分たちで案を直してきた。',
    dos: '提案は質問の形にする',
    donts: '社会人の正解を押しつけない',
  },
  {
    from: 'idea-review',
    title: 'Ask for the one person it is for',
    situation: 'Students presented ideas “for everybody in town”, and nobody could say how to try them.',
    did: 'We asked each team to name one person, and to talk with somebody like that before the next session.',
    outcome: 'Three of five teams changed their idea, and two were tried in the town’s library.',
    dos: 'Bring a phone number, not a report',
    donts: 'Do not grade',
  },
  {
    from: 'radio-exercise',
    title: '毎週続けるには、代わりの人を先に決める',
    situation: '毎週のオンラインラジオ体操で、司会が急に休むと中止になってしまうおそれがあった。',
    did: '司会と配信を二人組にして、翌月の代わりの人まで先に決めておいた。',
    outcome: '司会が休んだ週も、一度も中止にならなかった。',
    dos: '進行の台本は、誰でも読めるところに置く',
    donts: '一人の頭の中だけに段取りを置かない',
  },
  {
    from: 'online-boccia',
    title: '音と映りは、前日に二地点で確かめる',
    situation: 'オンラインボッチャの本番で、会場の声が離れた施設に届かず、試合が止まった。',
    did: '前の日に二つの会場をつなぎ、マイクの位置と、コートが全部映るカメラの高さを決めた。',
    outcome: 'そのあとの回は、音や映りで止まることがなくなった。',
    dos: 'マイクとスピーカーは会場ごとに一組にする',
    donts: '当日に初めて機材をつながない',
  },
  {
    from: 'town-workshop',
    title: '役場と町の人の言葉をそろえる',
    situation: '町との共創ワークショップで、役場の「活性化」と住民の思う困りごとが食い違っていた。',
    did: '目標を決める前に、住民5人に困りごとを聞き、同じ紙に役場の言葉と並べて書いた。',
    outcome: '目標が「空き家を減らす」から「集まれる場所を一つつくる」に変わり、話が進んだ。',
    dos: '住民の声は、言われたままの言葉で書く',
    donts: '数字の目標を、先に会社の側から出さない',
  },
];
