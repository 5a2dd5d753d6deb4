import type { Words } from "../shape.ts";

export const cases: Words["cases"] = {
  receive: "Sunucu {code} kodlu bir Close çerçevesi gönderir",
  "empty-close": "Sunucu kodsuz bir Close çerçevesi gönderir",
  "one-byte-close": "Sunucu gövdesi 1 bayt olan bir Close çerçevesi gönderir",
  "bad-utf8-reason": "Sunucu, gerekçesi geçerli UTF-8 olmayan bir Close çerçevesi gönderir",
  "close-with-reason": "Sunucu 4001 kodlu ve gerekçeli bir Close çerçevesi gönderir",
  "close-then-fin":
    "Sunucu 1013 kodlu bir Close çerçevesi gönderir ve TCP bağlantısını hemen bitirir",
  "no-fin": "Sunucu 1000 kodlu bir Close çerçevesi gönderir ve TCP bağlantısını hiç bitirmez",
  "ping-then-1000": "Sunucu bir ping, ardından 1000 kodlu bir Close çerçevesi gönderir",
  "tcp-drop": "Sunucu TCP bağlantısını açıkken düşürür (`destroy`)",
  "tcp-fin": "Sunucu TCP bağlantısını açıkken bitirir (`FIN`)",
  "tcp-reset": "Sunucu TCP bağlantısını açıkken sıfırlar (`RST`)",
  "drop-before-101": "Sunucu, el sıkışmaya yanıt vermeden TCP bağlantısını düşürür",
  "handshake-unanswered": "Sunucu el sıkışmaya hiç yanıt vermez",
  "http-200": "Sunucu el sıkışmaya HTTP 200 ile yanıt verir",
  "http-301": "Sunucu el sıkışmaya HTTP 301 ile yanıt verir",
  "http-400": "Sunucu el sıkışmaya HTTP 400 ile yanıt verir",
  "http-401": "Sunucu el sıkışmaya HTTP 401 ile yanıt verir",
  "http-403": "Sunucu el sıkışmaya HTTP 403 ile yanıt verir",
  "http-404": "Sunucu el sıkışmaya HTTP 404 ile yanıt verir",
  "http-429": "Sunucu el sıkışmaya HTTP 429 ile yanıt verir",
  "http-503": "Sunucu el sıkışmaya HTTP 503 ile yanıt verir",
  "bad-accept": "Sunucu yanlış bir `Sec-WebSocket-Accept` ile yanıt verir",
  "unrequested-subprotocol": "Sunucu, önerilmemiş bir alt protokol seçer",
  "omitted-subprotocol": "Sunucu, önerilen alt protokollerden hiçbirini seçmez",
  "unrequested-extension": "Sunucu, önerilmemiş bir uzantı seçer",
  "refused-port": "Portu dinleyen bir şey yok",
  "dns-failure": "Ana makine adı çözümlenemiyor",
  "self-signed": "Sunucunun TLS sertifikası kendinden imzalı",
  "tls-to-plain-port": "Bir `wss:` adresi TLS'siz bir porta gider",
  "bad-utf8-text": "Sunucu geçerli UTF-8 olmayan bir metin mesajı gönderir",
  "masked-frame": "Sunucu maskeli bir çerçeve gönderir",
  "reserved-bit": "Sunucu, ayrılmış bitlerinden biri 1 olan bir çerçeve gönderir",
  "bad-opcode": "Sunucu bilinmeyen opcode'lu bir çerçeve gönderir",
  "stray-continuation": "Sunucu, devam ettireceği bir şey olmayan bir devam çerçevesi gönderir",
  "client-close": "İstemci `close()` çağırır",
  "client-close-1000": "İstemci `close(1000)` çağırır",
  "client-close-3000": 'İstemci `close(3000, "bye")` çağırır',
  "client-close-4999": "İstemci `close(4999)` çağırır",
  "client-close-connecting": "İstemci, bağlanırken `close()` çağırır",
  "client-close-unanswered": "İstemci `close(1000)` çağırır, sunucu hiç yanıt vermez",
  "page-left": "Bağlantının olduğu sayfadan başka bir sayfaya geçilir",
};

export const basis: Words["basis"] = {
  measured: "ölçüldü",
  source: "kaynak kodundan",
  report: "kullanıcı bildirimlerinden",
  unknown: "bilinmiyor",
};

export const reconnect: Words["reconnect"] = {
  no: "yeniden bağlanılmaz",
  backoff: "artan aralıklarla yeniden bağlanılır",
  now: "hemen yeniden bağlanılır",
  "short-delay": "kısa bir süre sonra yeniden bağlanılır",
  resume: "yeniden bağlanılır ve oturum sürdürülür",
  refresh: "yeni kimlik bilgileriyle yeniden bağlanılır",
};

export const adviceBasis: Words["adviceBasis"] = {
  stated: "sistem böyle belirtiyor",
  "our-reading": "bizim yorumumuz",
  memory: "hafızadan, kaynaksız",
};

export const limitKind: Words["limitKind"] = {
  idle: "boşta kalma süresi",
  lifetime: "bağlantının ömrü",
  drain: "yapılandırma yeniden yüklendikten sonraki süre",
  keepalive: "ping aralığı",
};

export const confidence: Words["confidence"] = {
  sourced: "üreticiden",
  secondary: "ikinci elden",
  unsourced: "kaynaksız",
};
