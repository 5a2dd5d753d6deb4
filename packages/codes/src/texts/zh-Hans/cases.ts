import type { Words } from "../shape.ts";

export const cases: Words["cases"] = {
  receive: "服务器发送关闭码为 {code} 的关闭帧",
  "empty-close": "服务器发送不带关闭码的关闭帧",
  "one-byte-close": "服务器发送内容只有 1 字节的关闭帧",
  "bad-utf8-reason": "服务器发送的关闭帧中，关闭原因不是有效的 UTF-8",
  "close-with-reason": "服务器发送关闭码为 4001 且带关闭原因的关闭帧",
  "close-then-fin": "服务器发送关闭码为 1013 的关闭帧，并立即结束 TCP 连接",
  "no-fin": "服务器发送关闭码为 1000 的关闭帧，但始终不结束 TCP 连接",
  "ping-then-1000": "服务器先发送 ping，再发送关闭码为 1000 的关闭帧",
  "tcp-drop": "连接打开期间，服务器直接断开 TCP 连接（`destroy`）",
  "tcp-fin": "连接打开期间，服务器结束 TCP 连接（`FIN`）",
  "tcp-reset": "连接打开期间，服务器重置 TCP 连接（`RST`）",
  "drop-before-101": "服务器在回应握手之前断开 TCP 连接",
  "handshake-unanswered": "服务器始终不回应握手",
  "http-200": "服务器以 HTTP 200 回应握手",
  "http-301": "服务器以 HTTP 301 回应握手",
  "http-400": "服务器以 HTTP 400 回应握手",
  "http-401": "服务器以 HTTP 401 回应握手",
  "http-403": "服务器以 HTTP 403 回应握手",
  "http-404": "服务器以 HTTP 404 回应握手",
  "http-429": "服务器以 HTTP 429 回应握手",
  "http-503": "服务器以 HTTP 503 回应握手",
  "bad-accept": "服务器回应了错误的 `Sec-WebSocket-Accept`",
  "unrequested-subprotocol": "服务器选择了客户端未提出的子协议",
  "omitted-subprotocol": "服务器没有选择客户端提出的任何子协议",
  "unrequested-extension": "服务器选择了客户端未提出的扩展",
  "refused-port": "端口上没有程序监听",
  "dns-failure": "主机名无法解析",
  "self-signed": "服务器的 TLS 证书是自签名的",
  "tls-to-plain-port": "`wss:` 地址指向没有 TLS 的端口",
  "bad-utf8-text": "服务器发送不是有效 UTF-8 的文本消息",
  "masked-frame": "服务器发送带掩码的帧",
  "reserved-bit": "服务器发送设置了保留位的帧",
  "bad-opcode": "服务器发送操作码未知的帧",
  "stray-continuation": "服务器发送没有前文可接续的延续帧",
  "client-close": "客户端调用 `close()`",
  "client-close-1000": "客户端调用 `close(1000)`",
  "client-close-3000": '客户端调用 `close(3000, "bye")`',
  "client-close-4999": "客户端调用 `close(4999)`",
  "client-close-connecting": "客户端在连接过程中调用 `close()`",
  "client-close-unanswered": "客户端调用 `close(1000)`，而服务器始终不回应",
  "page-left": "从建立连接的页面跳转到另一个页面",
};

export const basis: Words["basis"] = {
  measured: "实测",
  source: "来自源代码",
  report: "来自报告",
  unknown: "未知",
};

export const reconnect: Words["reconnect"] = {
  no: "不要重连",
  backoff: "以递增的间隔重连",
  now: "立即重连",
  "short-delay": "稍等片刻后重连",
  resume: "重连并恢复会话",
  refresh: "用新凭据重连",
};

export const adviceBasis: Words["adviceBasis"] = {
  stated: "系统明确说明",
  "our-reading": "本项目的解读",
  memory: "凭记忆，无来源",
};

export const limitKind: Words["limitKind"] = {
  idle: "空闲时间",
  lifetime: "连接存活时间",
  drain: "重新加载后的宽限时间",
  keepalive: "ping 间隔",
};

export const confidence: Words["confidence"] = {
  sourced: "来自厂商",
  secondary: "二手资料",
  unsourced: "无来源",
};
