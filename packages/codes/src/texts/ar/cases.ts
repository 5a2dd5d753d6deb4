import type { Words } from "../shape.ts";

export const cases: Words["cases"] = {
  receive: "يرسل الخادم إطار إغلاق بالرمز {code}",
  "empty-close": "يرسل الخادم إطار إغلاق بلا رمز",
  "one-byte-close": "يرسل الخادم إطار إغلاق محتواه بايت واحد فقط",
  "bad-utf8-reason": "يرسل الخادم إطار إغلاق نص سببه ليس بترميز UTF-8 صالح",
  "close-with-reason": "يرسل الخادم إطار إغلاق بالرمز 4001 ونص سبب",
  "close-then-fin": "يرسل الخادم إطار إغلاق بالرمز 1013 وينهي اتصال TCP فورًا",
  "no-fin": "يرسل الخادم إطار إغلاق بالرمز 1000 ولا ينهي اتصال TCP أبدًا",
  "ping-then-1000": "يرسل الخادم ping ثم إطار إغلاق بالرمز 1000",
  "tcp-drop": "يُسقط الخادم اتصال TCP وهو مفتوح (`destroy`)",
  "tcp-fin": "ينهي الخادم اتصال TCP وهو مفتوح (`FIN`)",
  "tcp-reset": "يعيد الخادم ضبط اتصال TCP وهو مفتوح (`RST`)",
  "drop-before-101": "يُسقط الخادم اتصال TCP قبل أن يجيب عن المصافحة",
  "handshake-unanswered": "لا يجيب الخادم عن المصافحة أبدًا",
  "http-200": "يجيب الخادم عن المصافحة بحالة HTTP 200",
  "http-301": "يجيب الخادم عن المصافحة بحالة HTTP 301",
  "http-400": "يجيب الخادم عن المصافحة بحالة HTTP 400",
  "http-401": "يجيب الخادم عن المصافحة بحالة HTTP 401",
  "http-403": "يجيب الخادم عن المصافحة بحالة HTTP 403",
  "http-404": "يجيب الخادم عن المصافحة بحالة HTTP 404",
  "http-429": "يجيب الخادم عن المصافحة بحالة HTTP 429",
  "http-503": "يجيب الخادم عن المصافحة بحالة HTTP 503",
  "bad-accept": "يجيب الخادم بقيمة خاطئة للترويسة `Sec-WebSocket-Accept` في المصافحة",
  "unrequested-subprotocol": "يختار الخادم بروتوكولًا فرعيًا لم يُعرض عليه",
  "omitted-subprotocol": "لا يختار الخادم أيًّا من البروتوكولات الفرعية المعروضة عليه",
  "unrequested-extension": "يختار الخادم امتدادًا لم يُعرض عليه",
  "refused-port": "لا شيء يستمع على المنفذ",
  "dns-failure": "يتعذر تحليل اسم المضيف",
  "self-signed": "شهادة TLS الخاصة بالخادم موقعة ذاتيًا",
  "tls-to-plain-port": "يؤدي عنوان `wss:` إلى منفذ لا يستخدم TLS",
  "bad-utf8-text": "يرسل الخادم رسالة نصية ليست بترميز UTF-8 صالح",
  "masked-frame": "يرسل الخادم إطارًا مقنّعًا (masked)",
  "reserved-bit": "يرسل الخادم إطارًا فيه بت محجوز قيمته 1",
  "bad-opcode": "يرسل الخادم إطارًا برمز عملية (opcode) مجهول",
  "stray-continuation": "يرسل الخادم إطار متابعة لا يتابع شيئًا",
  "client-close": "يستدعي العميل `close()` بلا رمز",
  "client-close-1000": "يستدعي العميل `close(1000)`",
  "client-close-3000": 'يستدعي العميل `close(3000, "bye")`',
  "client-close-4999": "يستدعي العميل `close(4999)`",
  "client-close-connecting": "يستدعي العميل `close()` قبل أن يكتمل فتح الاتصال",
  "client-close-unanswered": "يستدعي العميل `close(1000)` ولا يجيب الخادم أبدًا",
  "page-left": "ينتقل المستخدم من الصفحة التي فيها الاتصال إلى صفحة أخرى",
};

export const basis: Words["basis"] = {
  measured: "بالقياس",
  source: "من الشيفرة المصدرية",
  report: "من بلاغات",
  unknown: "غير معروف",
};

export const reconnect: Words["reconnect"] = {
  no: "لا تعُد",
  backoff: "عُد بتأخيرات متزايدة",
  now: "عُد فورًا",
  "short-delay": "عُد بعد تأخير قصير",
  resume: "عُد واستأنف الجلسة",
  refresh: "عُد ببيانات اعتماد جديدة",
};

export const adviceBasis: Words["adviceBasis"] = {
  stated: "بحسب النظام نفسه",
  "our-reading": "بحسب فهمنا",
  memory: "من الذاكرة، بلا مصدر",
};

export const limitKind: Words["limitKind"] = {
  idle: "زمن الخمول",
  lifetime: "عمر الاتصال",
  drain: "المهلة بعد إعادة التحميل",
  keepalive: "الفاصل بين رسائل ping",
};

export const confidence: Words["confidence"] = {
  sourced: "من الجهة المطوّرة",
  secondary: "من مصدر ثانوي",
  unsourced: "بلا مصدر",
};
