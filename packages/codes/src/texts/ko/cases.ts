import type { Words } from "../shape.ts";

export const cases: Words["cases"] = {
  receive: "서버가 종료 코드 {code}번을 담은 Close 프레임을 보냄",
  "empty-close": "서버가 코드 없는 Close 프레임을 보냄",
  "one-byte-close": "서버가 본문이 1바이트인 Close 프레임을 보냄",
  "bad-utf8-reason": "서버가 종료 사유가 유효한 UTF-8이 아닌 Close 프레임을 보냄",
  "close-with-reason": "서버가 코드 4001과 종료 사유를 담은 Close 프레임을 보냄",
  "close-then-fin": "서버가 코드 1013을 담은 Close 프레임을 보내고 즉시 TCP 연결을 끝냄",
  "no-fin": "서버가 코드 1000을 담은 Close 프레임을 보내고 TCP 연결을 영영 끝내지 않음",
  "ping-then-1000": "서버가 ping을 보낸 다음 코드 1000을 담은 Close 프레임을 보냄",
  "tcp-drop": "서버가 열려 있는 TCP 연결을 파기함(`destroy`)",
  "tcp-fin": "서버가 열려 있는 TCP 연결을 끝냄(`FIN`)",
  "tcp-reset": "서버가 열려 있는 TCP 연결을 리셋함(`RST`)",
  "drop-before-101": "서버가 핸드셰이크에 응답하기 전에 TCP 연결을 파기함",
  "handshake-unanswered": "서버가 핸드셰이크에 전혀 응답하지 않음",
  "http-200": "서버가 핸드셰이크에 HTTP 200으로 응답함",
  "http-301": "서버가 핸드셰이크에 HTTP 301로 응답함",
  "http-400": "서버가 핸드셰이크에 HTTP 400으로 응답함",
  "http-401": "서버가 핸드셰이크에 HTTP 401로 응답함",
  "http-403": "서버가 핸드셰이크에 HTTP 403으로 응답함",
  "http-404": "서버가 핸드셰이크에 HTTP 404로 응답함",
  "http-429": "서버가 핸드셰이크에 HTTP 429로 응답함",
  "http-503": "서버가 핸드셰이크에 HTTP 503으로 응답함",
  "bad-accept": "서버가 잘못된 `Sec-WebSocket-Accept`로 응답함",
  "unrequested-subprotocol": "클라이언트가 제안하지 않은 서브프로토콜을 서버가 선택함",
  "omitted-subprotocol": "클라이언트가 제안한 서브프로토콜을 서버가 하나도 선택하지 않음",
  "unrequested-extension": "클라이언트가 제안하지 않은 확장을 서버가 선택함",
  "refused-port": "포트에서 아무것도 수신 대기하지 않음",
  "dns-failure": "호스트 이름을 확인할 수 없음",
  "self-signed": "서버의 TLS 인증서가 자체 서명됨",
  "tls-to-plain-port": "`wss:` 주소가 TLS 없는 포트로 연결됨",
  "bad-utf8-text": "서버가 유효한 UTF-8이 아닌 텍스트 메시지를 보냄",
  "masked-frame": "서버가 마스킹된 프레임을 보냄",
  "reserved-bit": "서버가 예약 비트가 설정된 프레임을 보냄",
  "bad-opcode": "서버가 알 수 없는 opcode의 프레임을 보냄",
  "stray-continuation": "서버가 이어받을 메시지가 없는 연속 프레임을 보냄",
  "client-close": "클라이언트가 `close()`를 호출함",
  "client-close-1000": "클라이언트가 `close(1000)`을 호출함",
  "client-close-3000": '클라이언트가 `close(3000, "bye")`를 호출함',
  "client-close-4999": "클라이언트가 `close(4999)`를 호출함",
  "client-close-connecting": "클라이언트가 연결하는 중에 `close()`를 호출함",
  "client-close-unanswered": "클라이언트가 `close(1000)`을 호출하고 서버가 전혀 응답하지 않음",
  "page-left": "연결이 있는 페이지에서 다른 페이지로 이동함",
};

export const basis: Words["basis"] = {
  measured: "실측",
  source: "소스 코드 기준",
  report: "보고 기준",
  unknown: "알려지지 않음",
};

export const reconnect: Words["reconnect"] = {
  no: "다시 연결하지 않음",
  backoff: "간격을 늘려 가며 다시 연결",
  now: "즉시 다시 연결",
  "short-delay": "잠시 기다린 뒤 다시 연결",
  resume: "다시 연결해 세션을 재개",
  refresh: "새 자격 증명으로 다시 연결",
};

export const adviceBasis: Words["adviceBasis"] = {
  stated: "시스템이 명시",
  "our-reading": "자체 해석",
  memory: "기억에 의존, 출처 없음",
};

export const limitKind: Words["limitKind"] = {
  idle: "유휴 시간",
  lifetime: "연결 유지 시간",
  drain: "리로드 후 유예 시간",
  keepalive: "ping 간격",
};

export const confidence: Words["confidence"] = {
  sourced: "공급업체 자료",
  secondary: "2차 자료",
  unsourced: "출처 없음",
};
