import type { SiteTexts } from "./shape.ts";

export const site: SiteTexts = {
  skip: "Chuyển đến nội dung",
  nav: {
    label: "Điều hướng chính",
    menu: "Menu",
    home: "Trang chủ",
    codes: "Mã",
    compare: "So sánh",
    systems: "Hệ thống",
    limits: "Timeout",
    measured: "Runtime",
    which: "Dùng mã nào?",
    client: "Kết nối lại?",
    docs: "Thư viện",
    trail: "Bạn đang ở đây",
  },
  language: "Ngôn ngữ",
  darkTheme: "Giao diện tối",
  footer: {
    facts:
      "Thông tin lấy từ RFC 6455, sổ đăng ký IANA, tài liệu của các nhà cung cấp và phép đo của chúng tôi; mỗi trang đều ghi rõ nguồn.",
    privacy:
      "Không cookie, không theo dõi, không tải gì từ nơi khác. Các trang về mã ở ngôn ngữ bạn từng xem có thể đọc offline.",
  },
  search: {
    label: "Tìm theo mã, tên hoặc triệu chứng",
    placeholder: "1006, hoặc: bị ngắt sau 1 phút",
    results: { other: "{count} kết quả" },
    none: "Không tìm thấy gì cho “{query}”.",
    failed: "Không tải được chức năng tìm kiếm. Có phải bạn đang offline?",
    kinds: {
      code: "Mã",
      pair: "So sánh",
      system: "Hệ thống",
      limit: "Timeout",
      page: "Trang",
      docs: "Thư viện",
    },
  },
  home: {
    title: "Mã đóng WebSocket (close code): chuyện gì đã xảy ra và cần làm gì",
    description:
      "Giải thích mọi mã đóng WebSocket: ý nghĩa, từng runtime báo gì, client, server và mạng cần làm gì, và so sánh hai mã bất kỳ.",
    lead: "Một kết nối WebSocket vừa kết thúc với một con số. Ở đây bạn sẽ biết con số đó nói gì, ứng dụng của bạn thực sự thấy gì và quay lại thế nào cho đúng.",
    threeTitle: "Ba kiểu kết thúc của một kết nối",
    threeLead:
      "Phần lớn kết nối bị mất kết thúc theo một trong ba kiểu này, và mỗi kiểu cần một cách quay lại khác nhau.",
    tableTitle: "Tất cả các mã",
    questionsTitle: "Bắt đầu từ câu hỏi của bạn",
  },
  codes: {
    title: "Tất cả mã đóng WebSocket",
    description:
      "Bảng mọi mã đóng WebSocket từ 0 đến 65535: tên, ai được gửi, client có nên kết nối lại không và sau bao lâu.",
    lead: "Mọi con số mà frame Close có thể mang, và những con số không bao giờ được nằm trong đó.",
  },
  code: {
    title: "WebSocket {code} {name}: ý nghĩa và cách xử lý",
    rangeTitle: "Mã WebSocket {from}–{to} {name}: ý nghĩa",
    atAGlance: "Tóm tắt nhanh",
    verdictNote: "Đây là cách client Backsoon xử lý, trừ khi server hoặc bạn yêu cầu khác đi.",
    runtime: "Runtime",
    sees: "Ứng dụng thấy",
    howKnown: "Căn cứ",
    previous: "Trước",
    next: "Sau",
  },
  compare: {
    title: "So sánh hai mã đóng WebSocket",
    description:
      "Đặt hai mã đóng WebSocket bất kỳ cạnh nhau: khác ở đâu, khi nào dùng mã nào, kèm hình minh họa mỗi kết nối kết thúc và quay lại ra sao.",
    lead: "Chọn hai mã. Trang này chỉ hiện những điểm khác nhau, khi nào dùng mã nào, và mỗi kết nối kết thúc rồi quay lại ra sao.",
    first: "Mã thứ nhất",
    second: "Mã thứ hai",
    go: "So sánh",
    confusedPairs: "Các cặp hay bị nhầm lẫn",
    allPairs: "Tất cả các cặp",
  },
  pair: {
    title: "WebSocket {a} {nameA} hay {b} {nameB}?",
    description:
      "Mã đóng WebSocket {a} ({nameA}) và {b} ({nameB}) khác nhau ở đâu, và khi nào dùng mã nào.",
    whyConfused: "Vì sao hay bị nhầm",
    differs: "khác nhau",
    differCount: { other: "{count} trên {total} đặc điểm khác nhau." },
    pictureTitle: "Kết nối kết thúc với mã {code} như thế nào, và chuyện gì xảy ra sau đó",
    more: "Mọi điều về {code}",
  },
  systems: {
    title: "Mã đóng WebSocket của các hệ thống và giao thức",
    description:
      "Mã đóng WebSocket của các nền tảng chat, broker, GraphQL, giao dịch và hệ thống khác: mỗi mã ở đó nghĩa là gì và có nên kết nối lại không.",
    lead: "Từ 3000 trở lên, cùng một số có nghĩa khác nhau ở các hệ thống khác nhau. Điều quan trọng là bạn đang kết nối đến server của ai.",
    count: { other: "{count} mã" },
  },
  system: {
    title: "Mã đóng WebSocket của {system}",
    description: "Mỗi mã đóng WebSocket của {system} nghĩa là gì, và có nên kết nối lại không.",
    documentation: "Tài liệu",
  },
  limits: {
    title: "Các timeout cắt kết nối WebSocket",
    description:
      "Idle timeout, tuổi thọ và thời gian drain của load balancer, proxy, cloud và server: giá trị mặc định, tên thiết lập và mức độ chắc chắn.",
    lead: "Nếu lần nào kết nối cũng đóng sau cùng một khoảng im lặng thì có thứ gì đó ở giữa đã cắt nó. Hãy tra theo số giây.",
    filter: "Lọc",
    product: "Sản phẩm hoặc thiết lập",
    seconds: "Bị cắt sau (giây)",
    kind: "Loại",
    allKinds: "Tất cả các loại",
    reset: "Hiện tất cả",
    shown: { other: "{count} dòng" },
    none: "Không có dòng nào khớp. Hãy thử số giây lân cận, hoặc bớt từ khóa.",
  },
  measured: {
    title: "Từng runtime báo gì khi WebSocket đóng",
    description:
      "Mã đóng mà trình duyệt, Node.js, Deno, Bun và các runtime khác báo cho ứng dụng trong từng tình huống: đã đo, hoặc đọc từ mã nguồn.",
    lead: "Cùng một kiểu kết thúc kết nối nhưng ứng dụng ở mỗi runtime lại thấy khác nhau. Bảng này cho biết từng runtime báo gì và căn cứ vào đâu.",
  },
  which: {
    title: "Nên gửi mã đóng WebSocket nào?",
    description:
      "Tìm mã đóng WebSocket cần gửi: cho biết ai đóng và chuyện gì đã xảy ra. Mọi câu trả lời đều theo RFC 6455 và những gì trình duyệt cho phép.",
    lead: "Cho biết ai đóng và chuyện gì đã xảy ra.",
    answer: "Câu trả lời",
    pending: "Hãy chọn ai đóng và chuyện gì đã xảy ra.",
    all: "Tất cả câu trả lời",
  },
  client: {
    title: "Client nên làm gì khi nhận một mã đóng WebSocket?",
    description:
      "Nhập một mã đóng WebSocket để biết có nên kết nối lại không, chờ bao lâu và cần thay đổi gì trước.",
    lead: "Nhập mã mà client của bạn đã thấy.",
    code: "Mã đóng",
    invalid: "Mã đóng là một số nguyên từ 0 đến 65535.",
    all: "Mọi mã",
    ofSystems: "Mã của các hệ thống",
  },
  offline: {
    title: "Bạn đang offline",
    description: "Trang này không nằm trong số các trang đọc được khi offline.",
    text: "Trang này không được lưu trên thiết bị của bạn. Trang sẽ mở được khi bạn có mạng trở lại.",
    kept: "Hiện có thể đọc các trang sau:",
  },
  notFound: {
    title: "Không có trang này",
    description: "Không có trang nào ở địa chỉ này.",
    text: "Không có trang nào ở `{path}`.",
    meant: "Có lẽ bạn đang tìm:",
  },
};
