import type { Words } from "../shape.ts";

export const cases: Words["cases"] = {
  receive: "Server gửi frame Close với mã {code}",
  "empty-close": "Server gửi frame Close không có mã",
  "one-byte-close": "Server gửi frame Close với phần thân 1 byte",
  "bad-utf8-reason": "Server gửi frame Close có lý do không phải UTF-8 hợp lệ",
  "close-with-reason": "Server gửi frame Close với mã 4001 và một lý do",
  "close-then-fin": "Server gửi frame Close với mã 1013 rồi kết thúc kết nối TCP ngay",
  "no-fin": "Server gửi frame Close với mã 1000 và không bao giờ kết thúc kết nối TCP",
  "ping-then-1000": "Server gửi một ping, rồi một frame Close với mã 1000",
  "tcp-drop": "Server hủy kết nối TCP (`destroy`) khi kết nối đang mở",
  "tcp-fin": "Server kết thúc kết nối TCP (`FIN`) khi kết nối đang mở",
  "tcp-reset": "Server reset kết nối TCP (`RST`) khi kết nối đang mở",
  "drop-before-101": "Server hủy kết nối TCP trước khi trả lời handshake",
  "handshake-unanswered": "Server không bao giờ trả lời handshake",
  "http-200": "Server trả lời handshake bằng HTTP 200",
  "http-301": "Server trả lời handshake bằng HTTP 301",
  "http-400": "Server trả lời handshake bằng HTTP 400",
  "http-401": "Server trả lời handshake bằng HTTP 401",
  "http-403": "Server trả lời handshake bằng HTTP 403",
  "http-404": "Server trả lời handshake bằng HTTP 404",
  "http-429": "Server trả lời handshake bằng HTTP 429",
  "http-503": "Server trả lời handshake bằng HTTP 503",
  "bad-accept": "Server trả lời với `Sec-WebSocket-Accept` sai",
  "unrequested-subprotocol": "Server chọn một subprotocol mà client không đề nghị",
  "omitted-subprotocol": "Server không chọn subprotocol nào trong số client đề nghị",
  "unrequested-extension": "Server chọn một extension mà client không đề nghị",
  "refused-port": "Không có gì lắng nghe ở cổng đó",
  "dns-failure": "Không phân giải được tên host",
  "self-signed": "Chứng chỉ TLS của server là chứng chỉ tự ký",
  "tls-to-plain-port": "Địa chỉ `wss:` dẫn đến một cổng không có TLS",
  "bad-utf8-text": "Server gửi một thông điệp văn bản không phải UTF-8 hợp lệ",
  "masked-frame": "Server gửi một frame có mask",
  "reserved-bit": "Server gửi một frame có bit dành riêng bị bật",
  "bad-opcode": "Server gửi một frame có opcode không xác định",
  "stray-continuation": "Server gửi một continuation frame mà không có gì để nối tiếp",
  "client-close": "Client gọi `close()`",
  "client-close-1000": "Client gọi `close(1000)`",
  "client-close-3000": 'Client gọi `close(3000, "bye")`',
  "client-close-4999": "Client gọi `close(4999)`",
  "client-close-connecting": "Client gọi `close()` khi đang kết nối",
  "client-close-unanswered": "Client gọi `close(1000)` và server không bao giờ trả lời",
  "page-left": "Người dùng rời trang đang giữ kết nối để sang trang khác",
};

export const basis: Words["basis"] = {
  measured: "đã đo",
  source: "từ mã nguồn",
  report: "theo báo cáo của người dùng",
  unknown: "chưa rõ",
};

export const reconnect: Words["reconnect"] = {
  no: "đừng quay lại",
  backoff: "quay lại với thời gian chờ tăng dần",
  now: "quay lại ngay",
  "short-delay": "quay lại sau một khoảng chờ ngắn",
  resume: "quay lại và khôi phục phiên",
  refresh: "quay lại với thông tin xác thực mới",
};

export const adviceBasis: Words["adviceBasis"] = {
  stated: "do hệ thống nêu rõ",
  "our-reading": "theo cách hiểu của chúng tôi",
  memory: "theo trí nhớ, không có nguồn",
};

export const limitKind: Words["limitKind"] = {
  idle: "thời gian im lặng (idle)",
  lifetime: "tuổi của kết nối",
  drain: "thời gian sau khi nạp lại",
  keepalive: "chu kỳ ping",
};

export const confidence: Words["confidence"] = {
  sourced: "từ nhà cung cấp",
  secondary: "nguồn gián tiếp",
  unsourced: "không có nguồn",
};
