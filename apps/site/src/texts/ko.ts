import type { SiteTexts } from "./shape.ts";

export const site: SiteTexts = {
  skip: "본문으로 건너뛰기",
  nav: {
    label: "주 메뉴",
    menu: "메뉴",
    home: "홈",
    codes: "코드",
    compare: "비교",
    systems: "시스템",
    limits: "타임아웃",
    measured: "런타임",
    which: "어떤 코드?",
    client: "재연결할까?",
    docs: "라이브러리",
    trail: "현재 위치",
  },
  language: "언어",
  darkTheme: "다크 테마",
  footer: {
    facts:
      "RFC 6455, IANA 레지스트리, 공급업체 문서, 자체 측정에 근거한 내용이며, 페이지마다 출처를 밝힙니다.",
    privacy:
      "쿠키도 추적도 없으며 외부에서 아무것도 불러오지 않습니다. 한 번 방문한 언어의 코드는 오프라인에서도 읽을 수 있습니다.",
  },
  search: {
    label: "코드, 이름 또는 증상으로 검색",
    placeholder: "1006 또는 1분 후 연결 끊김",
    results: { other: "결과 {count}개" },
    none: "“{query}”에 대한 결과가 없습니다.",
    failed: "검색을 불러올 수 없습니다. 오프라인 상태인가요?",
    kinds: {
      code: "코드",
      pair: "비교",
      system: "시스템",
      limit: "타임아웃",
      page: "페이지",
      docs: "라이브러리",
    },
  },
  home: {
    title: "WebSocket 종료 코드: 무슨 일이 있었고 어떻게 해야 하는가",
    description:
      "모든 WebSocket 종료 코드를 설명합니다. 의미, 런타임별 보고 내용, 클라이언트·서버·네트워크에서 할 일, 그리고 두 코드의 비교까지 담았습니다.",
    lead: "WebSocket 연결이 어떤 번호와 함께 끝났습니다. 그 번호가 무엇을 말하는지, 애플리케이션에 실제로 무엇이 보이는지, 어떻게 해야 올바르게 다시 연결하는지 알아봅니다.",
    threeTitle: "연결이 끝나는 세 가지 방식",
    threeLead:
      "끊긴 연결은 대부분 이 세 가지 중 하나로 끝나며, 다시 연결하는 방법이 저마다 다릅니다.",
    tableTitle: "모든 코드",
    questionsTitle: "질문에서 시작하기",
  },
  codes: {
    title: "WebSocket 종료 코드 전체 목록",
    description:
      "0부터 65535까지 모든 WebSocket 종료 코드의 표. 이름, 보낼 수 있는 쪽, 클라이언트가 다시 연결해야 하는지와 그때까지의 시간을 담았습니다.",
    lead: "Close 프레임에 담을 수 있는 모든 번호와, 절대 담을 수 없는 번호입니다.",
  },
  code: {
    title: "WebSocket {code} {name}: 의미와 대처 방법",
    rangeTitle: "WebSocket 종료 코드 {from}~{to} {name}: 의미",
    atAGlance: "한눈에 보기",
    verdictNote: "서버나 사용자가 달리 지정하지 않으면 Backsoon 클라이언트는 이렇게 동작합니다.",
    runtime: "런타임",
    sees: "애플리케이션에 보이는 것",
    howKnown: "근거",
    previous: "이전",
    next: "다음",
  },
  compare: {
    title: "두 WebSocket 종료 코드 비교",
    description:
      "임의의 두 WebSocket 종료 코드를 나란히 비교합니다. 무엇이 다른지, 언제 어떤 것을 쓰는지, 각 연결이 어떻게 끝나고 다시 연결되는지 그림으로 보여 줍니다.",
    lead: "두 코드를 선택하세요. 다른 점, 언제 어떤 것을 쓰는지, 각 연결이 어떻게 끝나고 다시 연결되는지만 보여 줍니다.",
    first: "첫 번째 코드",
    second: "두 번째 코드",
    go: "비교하기",
    confusedPairs: "자주 혼동하는 쌍",
    allPairs: "모든 쌍",
  },
  pair: {
    title: "WebSocket {a} {nameA} vs {b} {nameB}: 차이점",
    description:
      "WebSocket 종료 코드 {a}({nameA}), {b}({nameB})의 차이점과 언제 어떤 것을 쓰는지 설명합니다.",
    whyConfused: "혼동하는 이유",
    differs: "다름",
    differCount: { other: "{total}개 항목 중 {count}개가 다릅니다." },
    pictureTitle: "종료 코드 {code}: 연결이 끝나는 과정과 그 이후",
    more: "{code} 자세히 보기",
  },
  systems: {
    title: "시스템과 프로토콜의 WebSocket 종료 코드",
    description:
      "채팅 플랫폼, 브로커, GraphQL, 거래소 등 여러 시스템의 WebSocket 종료 코드. 각각의 의미와 다시 연결해야 하는지를 설명합니다.",
    lead: "3000부터는 같은 번호라도 시스템마다 뜻이 다릅니다. 누구의 서버에 연결되어 있는지가 중요합니다.",
    count: { other: "코드 {count}개" },
  },
  system: {
    title: "{system}의 WebSocket 종료 코드",
    description: "{system}의 각 WebSocket 종료 코드의 의미와 다시 연결해야 하는지를 설명합니다.",
    documentation: "문서",
  },
  limits: {
    title: "WebSocket 연결을 끊는 타임아웃",
    description:
      "로드 밸런서, 프록시, 클라우드, 서버의 유휴 타임아웃, 연결 유지 시간, 드레이닝 시간. 기본값, 설정 이름, 정보의 확실성을 담았습니다.",
    lead: "매번 같은 시간 동안 통신이 없다가 닫히는 연결은 중간의 무언가가 끊은 것입니다. 그 시간이 몇 초인지로 찾아보세요.",
    filter: "필터",
    product: "제품 또는 설정",
    seconds: "끊기기까지의 시간(초)",
    kind: "종류",
    allKinds: "모든 종류",
    reset: "모두 보기",
    shown: { other: "{count}행" },
    none: "일치하는 행이 없습니다. 비슷한 초 수를 넣거나 검색어를 줄여 보세요.",
  },
  measured: {
    title: "WebSocket이 닫힐 때 각 런타임이 보고하는 내용",
    description:
      "브라우저, Node.js, Deno, Bun 등이 상황마다 애플리케이션에 보고하는 종료 코드. 직접 측정했거나 소스 코드에서 확인했습니다.",
    lead: "연결이 똑같이 끝나도 런타임에 따라 애플리케이션에는 다르게 보입니다. 이 표는 각각 무엇을 보고하는지와 그 근거를 보여 줍니다.",
  },
  which: {
    title: "어떤 WebSocket 종료 코드를 보내야 할까?",
    description:
      "누가 닫는지, 무슨 일이 있었는지 선택하면 보낼 WebSocket 종료 코드를 알려 줍니다. 모든 답은 RFC 6455와 브라우저의 제약을 따릅니다.",
    lead: "누가 닫는지, 무슨 일이 있었는지 선택하세요.",
    answer: "답",
    pending: "누가 닫는지, 무슨 일이 있었는지 선택하세요.",
    all: "모든 답",
  },
  client: {
    title: "종료 코드를 받은 클라이언트는 무엇을 해야 할까?",
    description:
      "WebSocket 종료 코드를 입력하면 다시 연결해야 하는지, 얼마나 기다려야 하는지, 먼저 무엇을 바꿔야 하는지 알려 줍니다.",
    lead: "클라이언트가 본 코드를 입력하세요.",
    code: "종료 코드",
    invalid: "종료 코드는 0부터 65535까지의 정수입니다.",
    all: "모든 코드",
    ofSystems: "시스템별 코드",
  },
  offline: {
    title: "오프라인 상태입니다",
    description: "이 페이지는 오프라인에서 읽을 수 있는 페이지가 아닙니다.",
    text: "이 페이지는 기기에 저장되어 있지 않습니다. 다시 온라인이 되면 볼 수 있습니다.",
    kept: "지금 읽을 수 있는 페이지:",
  },
  notFound: {
    title: "페이지를 찾을 수 없습니다",
    description: "이 주소에는 페이지가 없습니다.",
    text: "`{path}` 주소에는 페이지가 없습니다.",
    meant: "혹시 이 페이지를 찾으시나요?",
  },
};
