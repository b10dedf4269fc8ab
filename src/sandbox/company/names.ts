/** Parts of names, written and in Latin letters; people are invented by combining them. */
interface NamePart {
  written: string;
  latin: string;
}

const parts = (list: string): NamePart[] =>
  list
    .trim()
    .split(/\s+/)
    .map((each) => {
      const [written = '', latin = written] = each.split('/');
      return { written, latin };
    });

const japanese = {
  family: parts(`
    佐藤/sato 鈴木/suzuki 高橋/takahashi 田中/tanaka 伊藤/ito 渡辺/watanabe 山本/yamamoto 中村/nakamura 小林/kobayashi
    加藤/kato 吉田/yoshida 山田/yamada 佐々木/sasaki 山口/yamaguchi 松本/matsumoto 井上/inoue 木村/kimura 林/hayashi
    斎藤/saito 清水/shimizu 山崎/yamazaki 森/mori 池田/ikeda 橋本/hashimoto 阿部/abe 石川/ishikawa 山下/yamashita
    中島/nakajima 小川/ogawa 前田/maeda 岡田/okada 長谷川/hasegawa 藤田/fujita 後藤/goto 近藤/kondo 村上/murakami
    遠藤/endo 坂本/sakamoto 福田/fukuda 太田/ota 西村/nishimura 藤井/fujii 岡本/okamoto 藤原/fujiwara 三浦/miura
    金子/kaneko 中野/nakano 原田/harada 松田/matsuda 竹内/takeuchi 小野/ono 中山/nakayama 和田/wada 森田/morita
    上田/ueda 原/hara 柴田/shibata 酒井/sakai 宮崎/miyazaki 横山/yokoyama 内田/uchida 高木/takagi 安藤/ando
    谷口/taniguchi 丸山/maruyama 今井/imai 河野/kono 小島/kojima 村田/murata 武田/takeda 上野/ueno 杉山/sugiyama
    増田/masuda 平野/hirano 大塚/otsuka 千葉/chiba 菅原/sugawara 野口/noguchi 新井/arai 市川/ichikawa 桜井/sakurai
    松井/matsui 菊地/kikuchi 水野/mizuno 五十嵐/igarashi 飯田/iida 川口/kawaguchi 望月/mochizuki 黒田/kuroda
    比嘉/higa 金城/kinjo 宮城/miyagi 児玉/kodama 土屋/tsuchiya 星野/hoshino 浜田/hamada 三宅/miyake 樋口/higuchi
    須藤/sudo 荒木/araki 安田/yasuda 早川/hayakawa 片山/katayama 富田/tomita 内藤/naito 矢野/yano 川村/kawamura`),
  given: parts(`
    陽菜/hina 結衣/yui 葵/aoi 美咲/misaki 彩花/ayaka 優奈/yuna 莉子/riko 美羽/miu 凛/rin 心愛/kokoa 遥/haruka 千尋/chihiro
    真由美/mayumi 由美子/yumiko 恵/megumi 香織/kaori 智子/tomoko 直美/naomi 裕子/yuko 麻衣/mai 愛/ai 綾/aya 桃子/momoko
    沙織/saori 奈々/nana 亜由美/ayumi 理恵/rie 友香/yuka 久美子/kumiko 典子/noriko 志保/shiho 楓/kaede 琴音/kotone
    菜摘/natsumi 早紀/saki 明日香/asuka 美穂/miho 咲/saki 里奈/rina 真央/mao 百合/yuri 詩織/shiori 京子/kyoko 文/fumi
    蓮/ren 大翔/hiroto 悠真/yuma 湊/minato 樹/itsuki 陽翔/haruto 颯太/sota 大輝/daiki 翔太/shota 拓海/takumi 健太/kenta
    大輔/daisuke 直樹/naoki 和也/kazuya 達也/tatsuya 雄太/yuta 亮/ryo 剛/tsuyoshi 誠/makoto 学/manabu 隆/takashi
    浩/hiroshi 修/osamu 哲也/tetsuya 秀樹/hideki 正人/masato 康平/kohei 俊介/shunsuke 裕太/yuta 慎吾/shingo 智也/tomoya
    光/hikaru 薫/kaoru 翼/tsubasa 晶/akira 純/jun 千秋/chiaki 真琴/makoto 歩/ayumu 渚/nagisa 司/tsukasa 樹里/juri
    博之/hiroyuki 義明/yoshiaki 勝/masaru 実/minoru 進/susumu 徹/toru 勇気/yuki 圭介/keisuke 洋平/yohei 遼/ryo`),
};

/** First names and family names of colleagues from elsewhere, each pair from one place. */
const foreign = [
  {
    given: parts(
      'Emma Olivia James Noah Grace Henry Chloe Daniel Sophie Thomas Hannah Marcus Julia Ethan Nora',
    ),
    family: parts(
      'Walker Hughes Campbell Reed Foster Bailey Morgan Turner Collins Brooks Hayes Palmer Webb Doyle',
    ),
  },
  {
    given: parts('Anna Felix Lena Jonas Clara Maximilian Mia Moritz Katrin Stefan'),
    family: parts('Fischer Becker Hoffmann Wagner Keller Vogel Brandt Lorenz Seidel Winkler'),
  },
  {
    given: parts('Priya Arjun Ananya Rahul Divya Karthik Meera Vikram Sneha Rohan'),
    family: parts('Sharma Iyer Nair Reddy Patel Gupta Menon Rao Kulkarni Desai'),
  },
  {
    given: parts('Xinyi Haoran Yutong Zihan Siyu Jiahao Wei Mei Jun Lin'),
    family: parts('Wang Chen Liu Zhao Zhou Wu Xu Huang Tan Lim'),
  },
  {
    given: parts('Minjun Seoyeon Jiwoo Hyunwoo Yejin'),
    family: parts('Kim Park Choi Jung Yoon'),
  },
  {
    given: parts('Linh Minh Thao Duc Huong'),
    family: parts('Nguyen Tran Pham Le Vu'),
  },
];

export interface PersonName {
  real_name: string;
  /** `given.family`, not yet unique. */
  name: string;
}

/** Picks one of a list; the seeded source of chance is the caller's. */
export type Pick = <T>(list: readonly T[]) => T;

export function nameJapanese(pick: Pick): PersonName {
  const [family, given] = [pick(japanese.family), pick(japanese.given)];
  return { real_name: `${family.written} ${given.written}`, name: `${given.latin}.${family.latin}` };
}

export function nameForeign(pick: Pick): PersonName {
  const from = pick(foreign);
  const [given, family] = [pick(from.given), pick(from.family)];
  return {
    real_name: `${given.written} ${family.written}`,
    name: `${given.latin}.${family.latin}`.toLowerCase(),
  };
}
