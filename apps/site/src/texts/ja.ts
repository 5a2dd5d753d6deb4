import type { SiteTexts } from "./shape.ts";

export const site: SiteTexts = {
  skip: "本文へ移動",
  nav: {
    label: "メインナビゲーション",
    menu: "メニュー",
    home: "ホーム",
    codes: "コード",
    compare: "比較",
    systems: "システム",
    limits: "タイムアウト",
    measured: "ランタイム",
    which: "どのコード？",
    client: "再接続する？",
    docs: "ライブラリ",
    trail: "現在地",
  },
  language: "言語",
  darkTheme: "ダークテーマ",
  footer: {
    facts:
      "内容は RFC 6455、IANA レジストリ、各ベンダーのドキュメント、および独自の測定に基づきます。出典は各ページにあります。",
    privacy:
      "Cookie も追跡もなく、外部からは何も読み込みません。一度訪れた言語のコードのページは、オフラインでも読めます。",
  },
  search: {
    label: "コード、名前、症状で検索",
    placeholder: "1006 または「1分で切断される」",
    results: { other: "{count} 件" },
    none: "「{query}」に一致するものはありません。",
    failed: "検索を読み込めませんでした。オフラインではありませんか？",
    kinds: {
      code: "コード",
      pair: "比較",
      system: "システム",
      limit: "タイムアウト",
      page: "ページ",
      docs: "ライブラリ",
    },
  },
  home: {
    title: "WebSocket クローズコード：何が起きたか、どう対処するか",
    description:
      "すべての WebSocket クローズコードを解説します。意味、各ランタイムでの見え方、クライアント・サーバー・ネットワーク側の対処方法、任意の 2 つのコードの比較。",
    lead: "WebSocket の接続が、ある番号とともに終わりました。その番号が何を伝え、アプリケーションに実際には何が見え、どうすれば正しく再接続できるのかを説明します。",
    threeTitle: "接続が終わる 3 つのパターン",
    threeLead:
      "失われる接続のほとんどは、この 3 つのどれかで終わります。それぞれに適した再接続の方法があります。",
    tableTitle: "すべてのコード",
    questionsTitle: "質問から探す",
  },
  codes: {
    title: "WebSocket クローズコード一覧",
    description:
      "0 から 65535 までのすべての WebSocket クローズコードの一覧。名前、送信できる側、クライアントが再接続すべきか、どれだけ待つべきかをまとめています。",
    lead: "Close フレームに入れられるすべての番号と、決して入れてはならない番号です。",
  },
  code: {
    title: "WebSocket {code} {name}：意味と対処方法",
    rangeTitle: "WebSocket クローズコード {from}〜{to} {name}：その意味",
    atAGlance: "概要",
    verdictNote:
      "サーバーや利用者が別の指定をしない限り、Backsoon クライアントはこのように動作します。",
    runtime: "ランタイム",
    sees: "アプリケーションに見えるもの",
    howKnown: "根拠",
    previous: "前へ",
    next: "次へ",
  },
  compare: {
    title: "2 つの WebSocket クローズコードを比較",
    description:
      "任意の 2 つの WebSocket クローズコードを並べて比較します。違い、使い分け、それぞれの接続が終わって再接続するまでの流れを図で示します。",
    lead: "2 つのコードを選んでください。違う点、使い分け、それぞれの接続がどう終わってどう再接続するかだけを表示します。",
    first: "1 つ目のコード",
    second: "2 つ目のコード",
    go: "比較する",
    confusedPairs: "よく混同される組み合わせ",
    allPairs: "すべての組み合わせ",
  },
  pair: {
    title: "WebSocket {a} {nameA} と {b} {nameB} の違い",
    description: "WebSocket クローズコード {a}（{nameA}）と {b}（{nameB}）の違いと使い分け。",
    whyConfused: "混同される理由",
    differs: "異なる",
    differCount: { other: "{total} 項目中 {count} 項目が異なります。" },
    pictureTitle: "{code} で接続が終わる流れと、その後",
    more: "{code} の詳細",
  },
  systems: {
    title: "各種システムとプロトコルの WebSocket クローズコード",
    description:
      "チャットプラットフォーム、メッセージブローカー、GraphQL、取引所などの WebSocket クローズコード。それぞれの意味と、再接続すべきかどうか。",
    lead: "3000 以降の番号は、同じ番号でもシステムによって意味が異なります。どのサーバーに接続しているかが決め手です。",
    count: { other: "{count} コード" },
  },
  system: {
    title: "{system} の WebSocket クローズコード",
    description: "{system} の各 WebSocket クローズコードの意味と、再接続すべきかどうか。",
    documentation: "ドキュメント",
  },
  limits: {
    title: "WebSocket 接続を切断するタイムアウト",
    description:
      "ロードバランサー、プロキシ、クラウド、サーバーのアイドルタイムアウト、接続の存続時間、ドレイン時間。既定値、設定名、情報の確かさをまとめています。",
    lead: "毎回同じ長さの無通信の後に閉じる接続は、途中の何かに切断されています。その秒数を探してください。",
    filter: "絞り込み",
    product: "製品または設定",
    seconds: "切断までの時間（秒）",
    kind: "種類",
    allKinds: "すべての種類",
    reset: "すべて表示",
    shown: { other: "{count} 行" },
    none: "一致する行がありません。近い秒数を試すか、検索語を減らしてください。",
  },
  measured: {
    title: "WebSocket が閉じたときに各ランタイムが報告する内容",
    description:
      "ブラウザー、Node.js、Deno、Bun などが、それぞれの状況でアプリケーションに報告するクローズコード。実測したもの、またはソースコードで確認したものです。",
    lead: "接続が同じ終わり方をしても、アプリケーションからの見え方はランタイムによって異なります。この表は、それぞれが何を報告するかと、その根拠を示します。",
  },
  which: {
    title: "どの WebSocket クローズコードを送ればよいか",
    description:
      "誰が閉じ、何が起きたかを選ぶと、送るべき WebSocket クローズコードがわかります。どの答えも RFC 6455 とブラウザーの制限に従っています。",
    lead: "誰が閉じるのか、何が起きたのかを選んでください。",
    answer: "答え",
    pending: "誰が閉じるのか、何が起きたのかを選んでください。",
    all: "すべての答え",
  },
  client: {
    title: "クローズコードを受け取ったクライアントは何をすべきか",
    description:
      "WebSocket クローズコードを入力すると、再接続すべきか、どれだけ待つべきか、先に何を変えるべきかがわかります。",
    lead: "クライアントに報告されたコードを入力してください。",
    code: "クローズコード",
    invalid: "クローズコードは 0 から 65535 までの整数です。",
    all: "すべてのコード",
    ofSystems: "各種システムのコード",
  },
  offline: {
    title: "オフラインです",
    description: "このページは、オフラインで読めるページに含まれていません。",
    text: "このページは、お使いの端末に保存されていません。オンラインに戻ると読めるようになります。",
    kept: "今すぐ読めるページ：",
  },
  notFound: {
    title: "ページが見つかりません",
    description: "このアドレスにページはありません。",
    text: "`{path}` にページはありません。",
    meant: "お探しのページはこちらかもしれません：",
  },
};
